/** The engine with what it needs on a thread of its own. Nothing of the editor is there. */
export * from '../core/engine.ts';
export { answerWithFiles } from './index/filesOnThread.ts';
