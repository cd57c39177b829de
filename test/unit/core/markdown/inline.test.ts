import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linksIn, plainText } from '../../../../src/core/markdown/inline.ts';
import { sliceOf, span } from '../../../../src/core/text/span.ts';

function links(text: string, definitions: Record<string, [number, number]> = {}): string[] {
  const known = new Map(
    Object.entries(definitions).map(([label, [start, end]]) => [
      label,
      { span: span(start, end), url: span(start, end) },
    ]),
  );
  return linksIn(text, span(0, text.length), known).map(
    ({ label, url }) => `${sliceOf(text, label)} → ${sliceOf(text, url)}`,
  );
}

describe('What a reader sees of a line of Markdown', () => {
  it('has no marks of emphasis, code and links', () => {
    for (const [markdown, plain] of [
      ['**Bold** and _light_ `code` ~~gone~~', 'Bold and light code gone'],
      ['snake_case stays, 2 * 3 too, ~5 min', 'snake_case stays, 2 * 3 too, ~5 min'],
      ['See [the **issue**](https://x.org/a_(b)) or [it][ref].', 'See the issue or it.'],
      ['![Graph](a.png) [x] [Jerry]', 'Graph [x] [Jerry]'],
      ['a<br>b <a name="x"></a>c <https://x.org> 1 < 2', 'a b c https://x.org 1 < 2'],
      ['S&amp;O &nbsp; &#65; &#x42; &unknown; &', 'S&O A B &unknown; &'],
      ['\\*not bold\\* C:\\dir', '*not bold* C:\\dir'],
      ['two  \n lines', 'two lines'],
    ] as const) {
      assert.equal(plainText(markdown), plain);
    }
  });
});

describe('The links in a line of Markdown', () => {
  it('are found in every form', () => {
    assert.deepEqual(
      links('[a](https://x.org/1 "T") <https://x.org/2> https://x.org/3. ![i](img.png)'),
      [
        'a → https://x.org/1',
        'https://x.org/2 → https://x.org/2',
        'https://x.org/3 → https://x.org/3',
        'i → img.png',
      ],
    );
  });

  it('end where a person would end them', () => {
    assert.deepEqual(links('(see https://x.org/a_(b)), **https://x.org/c** [d](<e f>) [g](h'), [
      'https://x.org/a_(b) → https://x.org/a_(b)',
      'https://x.org/c → https://x.org/c',
      'd → e f',
    ]);
  });

  it('are followed to their definitions', () => {
    const text = '[Text][ A  b ] [a b] [other] https-url';
    const at = text.indexOf('https');
    assert.deepEqual(links(text, { 'a b': [at, text.length] }), [
      'Text → https-url',
      'a b → https-url',
    ]);
  });

  it('are not found twice when an address is the text of a link', () => {
    assert.deepEqual(links('[https://x.org](https://y.org)'), ['https://x.org → https://y.org']);
  });
});
