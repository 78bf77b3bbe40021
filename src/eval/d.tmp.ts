import { foundedIn } from '../extract/antecedent.js';
import { readIndicators } from '../extract/indicators.js';

const ctx = {
  modality: 'actual',
  reportsOn: '2015',
  looksAheadTo: null,
  now: 2015,
  inferred: false,
  taskList: false,
} as any;
const d = /^(?:奉贤区)/u;
for (const t of [
  '在人才集聚方面，积极推进“千人计划”创意园建设，这是上海唯一一个千人计划产业园，现有55家“千人计划”企业在此落户。',
  '“互联网+”特色产业集群：以“互联网+”产业为特色，全力打造长宁互联网金融财富天地，产业基地内已集聚互联网金融等相关企业百余家，相关功能性机构四家。',
  '5个特色基地被认定为市级科技企业孵化器，9个被认定为市级新型孵化器，新认定的两类基地数量位居全市第三。',
  '推进先进高分子热点创新集群建设，区内14家在各新材料细分行业中的领军企业致力于打通改性塑料全产业链',
]) {
  console.log(
    foundedIn(t.split('，')[1]!, d),
    readIndicators(t, ctx, d).map((r) => r.name + r.value + r.measure),
  );
}
