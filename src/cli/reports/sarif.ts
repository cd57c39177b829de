import { pathToFileURL } from 'node:url';
import type { Elsewhere, Finding, Fix, Related } from '../../core/checks/finding.ts';
import { defaultLevel } from '../../core/checks/levels.ts';
import { rules } from '../../core/checks/registry.ts';
import type { Rule } from '../../core/checks/rule.ts';
import { inEnglish } from '../../core/messages.ts';
import type { Span } from '../../core/text/span.ts';
import { codeOf, placeOf } from './report.ts';
import type { FileReport, Report, Totals } from './report.ts';

export interface SarifOptions {
  /** Version of `pir`. */
  readonly version: string;
  /** Absolute path of the folder that paths in the report are relative to. */
  readonly root: string;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The name that stands for the root; those who read the report put their own checkout there. */
const ROOT = '%SRCROOT%';

const sarifLevels = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };

/** SARIF 2.1.0 (OASIS), for code scanning: one run, with the rules, their help and the fixes. */
export function sarifReport({ version, root }: SarifOptions): Report {
  let separator = '';
  return {
    begin() {
      const driver = {
        name: 'pir',
        fullName: 'PIR: Post-Incident Reviews',
        semanticVersion: version,
        rules: rules.map(descriptor),
      };
      const run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(root).href}/` } },
      };
      // Written by hand up to the list that grows; closed again in `end`.
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${JSON.stringify(run).slice(1, -1)},"results":[`;
    },
    file(report) {
      return report.findings
        .map((finding) => {
          const text = `${separator}\n${JSON.stringify(result(finding, report))}`;
          separator = ',';
          return text;
        })
        .join('');
    },
    end: (totals) => `\n],"invocations":[${JSON.stringify(invocation(totals))}]}]}\n`,
  };
}

function descriptor(rule: Rule): object {
  const why = inEnglish(rule.why);
  const source = rule.source && `${rule.source.name}, ${rule.source.url}`;
  return {
    id: codeOf(rule.id),
    shortDescription: { text: inEnglish(rule.title) },
    fullDescription: { text: why },
    help: { text: source ? `${why} Source: ${source}` : why },
    defaultConfiguration: { level: sarifLevels[defaultLevel(rule.levels, 'published')] },
  };
}

function result(finding: Finding, report: FileReport): object {
  const { rule, level, message, span, related, fixes } = finding;
  return {
    ruleId: codeOf(rule),
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: sarifLevels[level],
    message: { text: inEnglish(message) },
    locations: [location(span, report)],
    ...(related.length > 0 && { relatedLocations: related.map((other) => note(other, report)) }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => change(fix, report)) }),
  };
}

function location(span: Span, report: FileReport): object {
  return {
    physicalLocation: { artifactLocation: artifact(report), region: region(span, report) },
  };
}

function note(related: Related, report: FileReport): object {
  const place = related.elsewhere ? elsewhere(related.elsewhere) : location(related.span, report);
  return { ...place, message: { text: inEnglish(related.message) } };
}

function elsewhere({ path, line }: Elsewhere): object {
  const artifactLocation = { uri: uriOf(path), uriBaseId: ROOT };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
}

function change({ title, splices }: Fix, report: FileReport): object {
  const replacements = splices.map((splice) => ({
    deletedRegion: region(splice, report),
    insertedContent: { text: splice.text },
  }));
  return {
    description: { text: inEnglish(title) },
    artifactChanges: [{ artifactLocation: artifact(report), replacements }],
  };
}

function artifact({ file, pathFromRoot }: FileReport): object {
  const uri = uriOf(pathFromRoot ?? file);
  return pathFromRoot === undefined ? { uri } : { uri, uriBaseId: ROOT };
}

function uriOf(path: string): string {
  return encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
}

function region(span: Span, { lines }: FileReport): object {
  const { line, column, endLine, endColumn } = placeOf(span, lines);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function invocation({ failures }: Totals): object {
  return {
    executionSuccessful: failures.length === 0,
    ...(failures.length > 0 && {
      toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
    }),
  };
}
