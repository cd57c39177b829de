import './elements.ts';
import './styles/index.css';
import { host } from './host.ts';
import { useSentences } from './l10n.ts';
import { closeMenu } from './menu.ts';
import { Page } from './page.ts';
import type { PageData } from './protocol.ts';

/** Puts the page together and lets the host know that it is there. */
function start(): void {
  const { language, sentences } = pageData();
  document.documentElement.lang = language;
  useSentences(sentences ?? {});
  const page = new Page();
  document.body.replaceChildren(...page.elements());
  document.body.dataset['state'] = 'waiting';
  addEventListener('message', ({ data }: MessageEvent<unknown>) => page.receive(data));
  addEventListener('blur', closeMenu);
  reportFailures();
  host.postMessage({ type: 'ready' });
}

/** Tells the host, which has a log, what goes wrong. */
function reportFailures(): void {
  const report = (error: string): void => host.postMessage({ type: 'failed', error });
  addEventListener('error', ({ message }) => report(message));
  addEventListener('unhandledrejection', ({ reason }) => report(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    report(`${violatedDirective} forbids ${blockedURI}`),
  );
}

/** What the host wrote into the page. */
function pageData(): PageData {
  const written = document.getElementById('page-data')?.textContent;
  return written ? (JSON.parse(written) as PageData) : { language: 'en' };
}

start();
