import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  Position,
  Uri,
} from 'vscode';
import type { Finding, Related } from '../../core/checks/finding.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { toRange } from '../../platform/ranges.ts';
import { translate } from '../../platform/translate.ts';
import { ruleUri } from '../rules/ruleUri.ts';

/** What stands before every message of ours in the Problems view. */
const source = 'PIR';

const severities: Readonly<Record<Finding['level'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
} as const;

/** A finding as the editor shows it; its code leads to the rule's documentation. */
export function toDiagnostic(finding: Finding, lines: LineIndex, uri: Uri): Diagnostic {
  const { rule, level, span, message, related, tag } = finding;
  const diagnostic = new Diagnostic(toRange(lines, span), translate(message), severities[level]);
  diagnostic.source = source;
  diagnostic.code = {
    value: codeOf(rule),
    target: ruleUri(rule),
  };
  diagnostic.relatedInformation = related.map(
    (other) =>
      new DiagnosticRelatedInformation(locationOf(other, lines, uri), translate(other.message)),
  );
  if (tag) diagnostic.tags = [tags[tag]];
  return diagnostic;
}

function locationOf(other: Related, lines: LineIndex, uri: Uri): Location {
  return other.elsewhere
    ? new Location(Uri.parse(other.elsewhere.uri), new Position(other.elsewhere.line - 1, 0))
    : new Location(uri, toRange(lines, other.span));
}

/** The code that findings of a rule carry. */
export function codeOf(rule: string): string {
  return `pir/${rule}`;
}

/** The rule whose finding a diagnostic of ours is. */
export function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value).slice(codeOf('').length) : '';
}

/** Whether a diagnostic is a finding of ours. */
export function isOurs(diagnostic: Diagnostic): boolean {
  return diagnostic.source === source;
}
