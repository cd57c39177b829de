import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, pir } from '../../support/cli.ts';

const wrong = 'pir: 1\ntitle: T\nseverity: huge\n';
const doubtful = 'pir: 1\ntitle: T\ncolour: blue\n';
const sound = 'pir: 1\ntitle: T\n';

interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

async function findings(args: readonly string[], cwd: string): Promise<JsonFinding[]> {
  const { out } = await pir(['check', '--format=json', ...args], { cwd });
  return JSON.parse(out) as JsonFinding[];
}

describe('pir check', () => {
  it('ends with 0, 1 or 2: nothing at the level, something, a file that cannot be read', async (test) => {
    const cwd = folderWith(
      { 'a.pir.yaml': wrong, 'b.pir.yaml': doubtful, 'c.pir.yaml': sound },
      test,
    );
    const code = async (...args: string[]): Promise<number> =>
      (await pir(['check', ...args], { cwd })).code;
    assert.equal(await code('a.pir.yaml'), 1);
    assert.equal(await code('b.pir.yaml'), 0);
    assert.equal(await code('b.pir.yaml', '--fail-on=warning'), 1);
    assert.equal(await code('c.pir.yaml', '--fail-on=info'), 0);
    assert.equal(await code('a.pir.yaml', '--fail-on=never'), 0);
    assert.equal(await code('missing.pir.yaml', '--fail-on=never'), 2);
  });

  it('counts columns as an editor does, which shows no byte order mark', async (test) => {
    const cwd = folderWith({ 'a.pir.yaml': `\uFEFFcolour: blue\npir: 1\n` }, test);
    const [finding] = await findings(['.'], cwd);
    assert.deepEqual([finding?.line, finding?.column, finding?.endColumn], [1, 1, 7]);
  });

  it('finds the reviews of the current folder by their path and content', async (test) => {
    const cwd = folderWith(
      {
        '.git/HEAD': '',
        'a.pir.yaml': wrong,
        'postmortems/2024/b.md': '# Outage\n\n## Impact\n\nTBD\n\n## Timeline\n\n- 10:00 x\n',
        'notes.md': 'TBD\n',
        'docs/declared.md': '---\npir: 1\ntitle: T\nseverity: huge\n---\n# T\n',
        'postmortems/README.md': '# Postmortems\n\nTBD\n',
        'node_modules/x/a.pir.yaml': wrong,
        '.git/b.pir.yaml': wrong,
      },
      test,
    );
    const files = async (...args: string[]): Promise<string[]> => [
      ...new Set((await findings(args, cwd)).map(({ file }) => file)),
    ];
    const all = ['a.pir.yaml', 'docs/declared.md', 'postmortems/2024/b.md'];
    assert.deepEqual(await files(), all);
    assert.deepEqual(await files('.'), all);
    assert.deepEqual(await files('postmortems'), ['postmortems/2024/b.md']);
    assert.deepEqual(await files('--exclude=**/2024/**'), all.slice(0, 2));
    assert.deepEqual(await files('--include=notes.md'), [
      'a.pir.yaml',
      'docs/declared.md',
      'notes.md',
      'postmortems/2024/b.md',
    ]);
  });

  it('checks a file that is named, whatever it is called, and each file once', async (test) => {
    const cwd = folderWith({ 'notes.txt': '## Impact\n\nTBD\n', 'a.pir.yaml': wrong }, test);
    const found = await findings(['notes.txt', './notes.txt', '.', 'a.pir.yaml'], cwd);
    assert.equal(found.filter(({ code }) => code === 'pir/placeholder-left').length, 1);
    assert.equal(found.filter(({ code }) => code === 'pir/schema-value').length, 1);
  });

  it('counts paths from the root of the repository, wherever in it it is started', async (test) => {
    const cwd = folderWith(
      { '.git/HEAD': '', 'incidents/2024/a.md': '## Impact\n\nTBD\n\n## Timeline\n\n- 10:00 x\n' },
      test,
    );
    const found = await findings([], join(cwd, 'incidents/2024'));
    assert.equal(found[0]!.file, 'a.md');
  });

  it('says in one line what cannot be read, and checks the others', async (test) => {
    const cwd = folderWith(
      {
        'a.pir.yaml': wrong,
        'binary.pir.yaml': new Uint8Array([0, 1, 2, 0]),
        'c.pir.yaml': doubtful,
      },
      test,
    );
    const { code, out, err } = await pir(['check', 'gone.md', '.'], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(err.trim().split('\n'), [
      'pir check: gone.md: no such file or folder',
      'pir check: binary.pir.yaml: not a text file',
    ]);
    assert.match(out, /a\.pir\.yaml\n[^]*c\.pir\.yaml\n/);
  });

  it(
    'says which file and folder it may not read',
    { skip: process.getuid?.() === 0 },
    async (test) => {
      const cwd = folderWith({ 'a.pir.yaml': wrong, 'locked/b.pir.yaml': wrong }, test);
      chmodSync(join(cwd, 'a.pir.yaml'), 0);
      chmodSync(join(cwd, 'locked'), 0);
      test.after(() => chmodSync(join(cwd, 'locked'), 0o700));
      const { code, err } = await pir(['check'], { cwd });
      assert.equal(code, 2);
      assert.match(
        err,
        /a\.pir\.yaml: no permission to read it\n.*locked: no permission to read it/,
      );
    },
  );

  it('does not follow links to folders, which may lead back up', async (test) => {
    const cwd = folderWith({ 'a.pir.yaml': wrong }, test);
    symlinkSync(cwd, join(cwd, 'loop'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'dangling.pir.yaml'));
    mkdirSync(join(cwd, 'folder.pir.yaml'));
    const { out, err } = await pir(['check'], { cwd });
    assert.equal(out.match(/a\.pir\.yaml/g)?.length, 1);
    assert.match(err, /dangling\.pir\.yaml: no such file or folder/);
  });

  it('reads standard input under the name it is given', async () => {
    const yaml = await pir(['check', '-', '--stdin-name=x.pir.yaml', '--format=json'], {
      input: wrong,
    });
    assert.equal(yaml.code, 1);
    assert.match(yaml.out, /"file":"x\.pir\.yaml".*pir\/schema-value/);
    const markdown = await pir(['check', '-', '--hints'], { input: '## Impact\n\nTBD\n' });
    assert.match(markdown.out, /^stdin\.md\n/);
  });

  it('reads other encodings by their byte order mark, and what is broken as far as it goes', async () => {
    const utf16 = Buffer.from(`\uFEFF${wrong}`, 'utf16le');
    const args = ['check', '-', '--stdin-name=x.pir.yaml', '--format=json'];
    assert.match((await pir(args, { input: utf16 })).out, /schema-value/);
    assert.match((await pir(args, { input: utf16.swap16() })).out, /schema-value/);
    const latin = Buffer.from(`${wrong}summary: caf\xe9\n`, 'latin1');
    assert.match((await pir(args, { input: latin })).out, /schema-value/);
  });

  it('sets the levels of rules', async () => {
    const code = async (...args: string[]): Promise<number> =>
      (await pir(['check', '-', '--stdin-name=x.pir.yaml', ...args], { input: wrong })).code;
    assert.equal(await code('--rule=schema-value=off'), 0);
    assert.equal(await code('--rule', 'pir/schema-value=warning'), 0);
    assert.equal(await code('--rule=section-missing=error', '--rule=schema-value=off'), 1);
    const unknown = await pir(['check', '--rule=schema-valu=off']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /There is no rule “schema-valu”\. Did you mean schema-value\?/);
    assert.match((await pir(['check', '--rule=x'])).err, /as in section-empty=off/);
  });

  it('holds reviews to the templates of the folder they lie in', async (test) => {
    const cwd = folderWith(
      {
        '.pir/templates/house.md': '# T\n\n## Budget\n\n<!-- How much was lost? -->\n',
        'a.pir.md': '---\ntemplate: house\n---\n# T\n\n## Impact\n\nx\n',
      },
      test,
    );
    const found = await findings(['.'], cwd);
    assert.ok(found.some(({ message }) => message.includes('“Budget” is missing')));
  });

  it('says when there is nothing to check', async (test) => {
    const { code, out } = await pir(['check'], { cwd: folderWith({ 'x.txt': '' }, test) });
    assert.equal(code, 0);
    assert.equal(out, 'No reviews found.\n');
  });

  it('follows what the repository has agreed on, and an option before that', async (test) => {
    const config = 'rules:\n  schema-unknown-key: error\nfiles:\n  include: [notes/*.md]\n';
    const cwd = folderWith(
      {
        '.git/HEAD': '',
        '.pir/config.yaml': config,
        'a.pir.yaml': doubtful,
        'notes/2024-05-06.md': '# Outage\n\n## Impact\n\nTBD\n\n## Timeline\n\n- 10:00 x\n',
        'team/.pir/config.yml': 'rules:\n  schema-unknown-key: "off"\n',
        'team/b.pir.yaml': doubtful,
      },
      test,
    );
    const found = await findings(['--rule=section-*=off'], cwd);
    const shown = found.map(({ file, code, severity }) => `${file} ${code} ${severity}`);
    assert.deepEqual(shown, [
      'a.pir.yaml pir/schema-unknown-key error',
      'notes/2024-05-06.md pir/placeholder-left hint',
    ]);
    const quieter = ['--rule=section-*=off', '--rule=schema-unknown-key=info', 'a.pir.yaml'];
    const [first] = await findings(quieter, cwd);
    assert.equal(first?.severity, 'info');
  });

  it('says where the configuration is wrong, and ends with 2', async (test) => {
    const cwd = folderWith(
      { '.pir/config.yaml': 'rules:\n  sintax: off\n', 'a.pir.yaml': sound },
      test,
    );
    const { code, err } = await pir(['check'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /config\.yaml:2:3: There is no rule “sintax”; did you mean “syntax”\?/);
  });

  it('knows the other reviews of the repository and the files around', async (test) => {
    const cwd = folderWith(
      {
        '.git/HEAD': '',
        'postmortems/a.pir.yaml': 'pir: 1\nid: same\ntitle: A\n',
        'postmortems/b.pir.md':
          '---\npir: 1\nid: same\ntitle: B\n---\n\n[x](evidence/gone.png) [y](evidence/graph.png) [z](a.pir.yaml)\n',
        'postmortems/evidence/graph.png': '',
      },
      test,
    );
    const found = await findings(['--rule=section-*=off', 'postmortems/b.pir.md'], cwd);
    assert.deepEqual(
      found.map(({ code, message }) => `${code} ${message}`),
      [
        'pir/id-duplicate The id “same” belongs to “A” as well. Give one of them another.',
        'pir/link-broken There is no file “evidence/gone.png”.',
      ],
    );
  });
});
