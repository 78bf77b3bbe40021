import type { RenderedWork, Work } from './job.js';
import { renderWork } from './renderWork.js';

/** What a thread of the pool runs: one brief at a time. */
export default (work: Work): Promise<RenderedWork> => renderWork(work);
