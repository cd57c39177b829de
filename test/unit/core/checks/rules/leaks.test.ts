import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { githubReport } from '../../../../../src/cli/reports/github.ts';
import { jsonReport } from '../../../../../src/cli/reports/json.ts';
import { sarifReport } from '../../../../../src/cli/reports/sarif.ts';
import { textReport } from '../../../../../src/cli/reports/text.ts';
import { LineIndex } from '../../../../../src/core/text/lines.ts';
import {
  allFixed,
  assertFixesRemove,
  findingsOf,
  marked,
  said,
} from '../../../../support/checks.ts';
import { timesAsLong } from '../../../../support/cpuTime.ts';

/** In two halves, so that no scanner takes these for real ones. */
const token = (start: string, rest: string): string => start + rest;
const letters = 'q7Rt2LmZx9KwBv4NpYc8HsDf3GjTe6UaVb5XoWi1';

const secrets: readonly string[] = [
  token('AKIA', 'Q7RT2LMZX5KWBV4N'),
  token('ghp_', letters.slice(0, 36)),
  token('github_pat_', letters + letters.slice(0, 20)),
  token('glpat-', letters.slice(0, 20)),
  token('xoxb-', '2847561093-kQ7Rt2LmZx9KwBv4'),
  token('sk_live_', letters.slice(0, 24)),
  token('AIza', letters.slice(0, 35)),
  token('npm_', letters.slice(0, 36)),
  token('sk-proj-', letters + letters),
  `${token('eyJ', 'hbGciOiJIUzI1NiJ9')}.${token('eyJ', 'zdWIiOiJraW0ifQ')}.${letters.slice(0, 30)}`,
];

describe('secret-in-text', () => {
  const rule = 'secret-in-text';

  it('is said of tokens that are known by their shape, in prose, tables and code', () => {
    for (const secret of secrets) {
      assert.deepEqual(marked(rule, `We pasted ${secret} into the chat.\n`), [secret]);
      assert.deepEqual(marked(rule, `| A |\n|--|\n| \`${secret}\` |\n`), [secret]);
      assert.deepEqual(marked(rule, `\`\`\`\ncurl -H ${secret}\n\`\`\`\n`), [secret]);
      assert.deepEqual(marked(rule, `pir: 1\nsummary: ${secret}\n`, 'yaml'), [secret]);
    }
  });

  it('is said of random values under a telling name', () => {
    const cases: readonly (readonly [string, string])[] = [
      [`DB_PASSWORD=tR7#kq92Lw`, 'tR7#kq92Lw'],
      [`password = "t7$kQ9!mZpL2"`, 't7$kQ9!mZpL2'],
      [`{"clientSecret": "${letters.slice(0, 22)}"}`, letters.slice(0, 22)],
      [`mysql --password q7Rt2LmZx9! -h db`, 'q7Rt2LmZx9'],
      [`api_key: ${letters.slice(0, 20)}`, letters.slice(0, 20)],
      [`postgres://shop:tR7kq92Lw@db.internal/shop`, 'tR7kq92Lw'],
      [`Authorization: Bearer ${letters.slice(0, 32)}`, letters.slice(0, 32)],
    ];
    for (const [text, secret] of cases) assert.deepEqual(marked(rule, `\`${text}\`\n`), [secret]);
  });

  it('is said of a private key as a whole', () => {
    const body = `${letters}\n${letters}\n`;
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${body}-----END RSA PRIVATE KEY-----`;
    assert.deepEqual(marked(rule, `\`\`\`\n${key}\n\`\`\`\n`), [key]);
  });

  const harmless: readonly string[] = [
    'commit 3f2a9c1d8e7b6a5f4c3d2e1f0a9b8c7d6e5f4a3b',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'token: 7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'PASSWORD=$DB_PASSWORD and token=${{ secrets.TOKEN }}',
    'password: $DbPassword1 and token=prefix-$TOKEN_V2x',
    'password: changeme, api_key: your-api-key-here1',
    'PAYMENT_API_KEY=sk_live_EXAMPLEexampleEXAMPLE00',
    'secret: kubernetes/payments-credentials-v2',
    'The token refreshTokenV2 had expired; key: checkout-eu-west-1',
    'AKIAIOSFODNN7EXAMPLE',
    'token = os.environ["TOKEN_2"]',
    'password: ************',
    'https://user:password@example.com/',
    'cache key: user:1234:profile, primary key: order_2024_id',
    'trace id 4bf92f3577b34da6a3ce929d0e0e4736',
    'access-token: expires 2026-03-18T14:02:00Z',
    'eu-central-1a, i-0abcd1234efgh5678, sk-learn-contrib',
    'Credentials: see vault://team/path/to/secret1',
    'https://blog.example.com/how-pypi-secret-tokens-ended-up-in-a-container-image-of-ours-2/',
  ];

  it('is not said of hashes, ids, variables, names and examples', () => {
    for (const text of harmless) assert.deepEqual(marked(rule, `${text}\n`), [], text);
  });

  it('never repeats the secret, in any report', () => {
    const text = secrets.join('\n\n');
    const findings = findingsOf(rule, text);
    assert.equal(findings.length, secrets.length);
    const report = { file: 'a.md', lines: new LineIndex(text), findings };
    const totals = {
      files: 1,
      filesWithFindings: 1,
      findings: { error: 1, warning: 0, info: 0, hint: 0 },
      failures: [],
    };
    for (const one of [
      jsonReport(),
      githubReport(),
      sarifReport({ version: '0', root: '/' }),
      textReport({ colours: false, hints: true }),
    ]) {
      const out = one.begin() + one.file(report) + one.end(totals);
      for (const secret of secrets) assert.ok(!out.includes(secret.slice(-12)), secret);
    }
  });

  it('is put right by taking it out', () => {
    const text = `Used \`TOKEN=${secrets[1]}\` and ${secrets[0]}.\n`;
    assertFixesRemove(rule, text);
    assert.equal(allFixed(rule, text), 'Used `TOKEN=REDACTED` and REDACTED.\n');
    assertFixesRemove(rule, `summary: ${secrets[0]}\n`, 'yaml');
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    const hard = [
      'password=',
      'eyJ-eyJ.',
      'a://b:',
      '-----BEGIN PRIVATE KEY-----',
      'xoxb-',
      'token: ',
      'AAAA',
    ];
    for (const part of hard) {
      const looking = (size: number) => {
        const text = part.repeat(size / part.length);
        return () => findingsOf(rule, text);
      };
      assert.ok(timesAsLong(looking(100_000), looking(20_000), 12) < 12, part);
    }
  });
});

describe('personal-data', () => {
  const rule = 'personal-data';

  it('is said of addresses and numbers of people in prose', () => {
    const people: readonly string[] = [
      'erika.mustermann@posteo.de',
      '+49 171 5550182',
      '+1 (415) 555-0182',
      '4929 1234 5678 9014',
    ];
    for (const datum of people.slice(0, 3)) {
      assert.deepEqual(marked(rule, `One of them, Erika (${datum}), paid twice.\n`), [datum]);
      assert.deepEqual(marked(rule, `summary: "Erika, ${datum}, paid"\n`, 'yaml'), [datum]);
    }
    assert.deepEqual(marked(rule, 'Call 0171 555 0182 for more.\n'), ['0171 555 0182']);
  });

  it('is said of card numbers that pass their check, in code too', () => {
    const valid = '4929 1234 5678 9015'.replace(/\d$/, () => checkDigit('492912345678901'));
    assert.deepEqual(marked(rule, `\`\`\`\ncard ${valid}\n\`\`\`\n`), [valid]);
    const wrong = valid.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    assert.deepEqual(marked(rule, `card ${wrong}\n`), []);
    assert.deepEqual(marked(rule, 'card 4242 4242 4242 4242\n'), []);
  });

  const harmless: readonly string[] = [
    'Write to support@shop.de or kim@example.com.',
    'git@github.com:shop/api.git and logo@2x.png',
    'Seen by @kim and @joao at 10:42.',
    'Order 4929123456789012345 at 1709285520000000',
    'On 2026-03-18 we saw +12 345 requests, 10.0.0.1 and +5 %.',
    'UTC+02:00, +49 reasons, build 2024.10.11.1234',
    '`curl -u erika@posteo.de` failed',
    '```\nmail to erika@posteo.de bounced\n```',
    'https://tracker.example.com/u/erika@posteo.de',
  ];

  it('is not said of functions, examples, code and other numbers', () => {
    for (const text of harmless) assert.deepEqual(marked(rule, `${text}\n`), [], text);
  });

  it('is not said of the people who write', () => {
    const text = '---\nauthors: [kim@shop.de]\n---\n\n# T\n\nAsk kim@shop.de or lea@shop.de.\n';
    assert.deepEqual(marked(rule, text), []);
    const owner =
      '# T\n\n## Action items\n\n- [ ] Page earlier. Owner: lea@shop.de\n\n## Impact\n\nAsk jo@shop.de.\n';
    assert.deepEqual(marked(rule, owner), []);
    assert.deepEqual(marked(rule, '# T\n\n## Responders\n\n- jo@shop.de\n'), []);
  });

  it('is only hinted at where the address may be that of a team, and never removed unseen', () => {
    const text = 'We wrote to digital@shop.de, kim.lee@shop.de and oak@gmail.com.\n';
    assert.deepEqual(
      findingsOf(rule, text).map(({ level }) => level),
      ['hint', 'warning', 'warning'],
    );
    assert.equal(allFixed(rule, text), 'We wrote to digital@shop.de, [removed] and [removed].\n');
    assert.deepEqual(
      findingsOf(rule, 'The customer, oak@shop.de, paid twice.\n').map(({ level }) => level),
      ['warning'],
    );
  });

  it('does not repeat the datum, and takes it out', () => {
    const text = 'Erika (erika.mustermann@posteo.de, +49 171 5550182) paid twice.\n';
    for (const message of said(rule, text)) assert.doesNotMatch(message, /erika|171/);
    assertFixesRemove(rule, text);
    assert.equal(allFixed(rule, text), 'Erika ([removed], [removed]) paid twice.\n');
    assert.deepEqual(findingsOf('placeholder-left', allFixed(rule, text)), []);
  });
});

function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}
