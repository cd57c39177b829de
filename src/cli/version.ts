/** Put in by the build (`build/build.mjs`); absent when the sources run as they are. */
declare const PIR_VERSION: string | undefined;

export const version = typeof PIR_VERSION === 'string' ? PIR_VERSION : '0.0.0-development';
