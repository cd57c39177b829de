/** Replaced when bundling. */
declare const PIR_TEST_HOST: 'host' | 'web';

/** Whether this runs in the web worker host rather than in Node's. */
export const inWebWorker = PIR_TEST_HOST === 'web';
