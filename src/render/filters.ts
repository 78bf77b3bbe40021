/**
 * What the city's page runs: a choice above each table that can be filtered by its first column, without a server. The
 * choices are made by the script, so that a page without scripts, or on paper, has none.
 */
export const filterScript = (
  label: string,
  all: string,
) => `for(const t of document.querySelectorAll('table.filtered')){
const s=document.createElement('select'),l=document.createElement('label'),rows=[...t.tBodies[0].rows];
const add=(v,x)=>{const o=document.createElement('option');o.value=v;o.textContent=x;s.append(o)};
add('',${JSON.stringify(all)});rows.forEach((r,i)=>add(String(i),r.cells[0].textContent));
s.onchange=()=>rows.forEach((r,i)=>{r.hidden=s.value!==''&&s.value!==String(i)});
l.className='filter';l.append(${JSON.stringify(label)},s);t.before(l)}`;
