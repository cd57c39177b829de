import {
  CodeAction,
  CodeActionKind,
  l10n,
  SnippetString,
  SnippetTextEdit,
  window,
  WorkspaceEdit,
} from 'vscode';
import type {
  CancellationToken,
  CodeActionContext,
  CodeActionProvider,
  CodeActionProviderMetadata,
  Diagnostic,
  Range,
  TextDocument,
  Uri,
} from 'vscode';
import type { Finding, Fix } from '../../core/checks/finding.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import type { Splice } from '../../core/text/splice.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Engine } from '../../platform/engine.ts';
import type { Findings } from '../../platform/findings.ts';
import { toRange, toTextEdits } from '../../platform/ranges.ts';
import type { Reviews } from '../../platform/reviews.ts';
import { translate } from '../../platform/translate.ts';
import { allowPhraseCommand } from '../language/allowPhrase.ts';
import { codeOf, isOurs } from './toDiagnostic.ts';
import { turnOffRuleCommand } from './turnOffRule.ts';

const fixAllKind = CodeActionKind.SourceFixAll.append('pir');

/** The version of a review that actions are offered for. */
interface Target {
  readonly uri: Uri;
  readonly review: ReviewDocument;
  readonly findings: readonly Finding[];
  readonly engine: Engine;
}

/** Fixes of the findings at the cursor, one for all findings of their rule, and one for all that are safe. */
export class FixProvider implements CodeActionProvider {
  static readonly metadata: CodeActionProviderMetadata = {
    providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
  };

  /** Trying out where a comment may stand takes a reading; it is done for the one that is chosen. */
  resolveCodeAction(action: CodeAction): CodeAction {
    if (action instanceof IgnoreAction) action.resolve();
    return action;
  }

  readonly #reviews: Reviews;
  readonly #findings: Findings;

  constructor(reviews: Reviews, findings: Findings) {
    this.#reviews = reviews;
    this.#findings = findings;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { only, diagnostics }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const { uri } = document;
    const review = await this.#reviews.reviewOf(document, token);
    if (!review) return [];
    const isWanted = () => !token.isCancellationRequested;
    const findings = await this.#findings.of(review, uri, isWanted);
    const engine = await loadEngine();
    if (!findings || !isWanted()) return [];
    const target = { uri, review, findings, engine };
    // On save nobody looks: sections that are still to be written are not what they saved the file for.
    const splices = only?.contains(fixAllKind)
      ? await engine.fixAll(review, (fixed) => this.#findings.of(fixed, uri, isWanted))
      : [];
    return [
      ...(!only || only.contains(CodeActionKind.QuickFix)
        ? quickFixes(target, range, diagnostics.filter(isOurs))
        : []),
      ...(splices.length > 0
        ? [editAction(target, l10n.t('Fix all findings in this review'), fixAllKind, splices)]
        : []),
    ];
  }
}

function quickFixes(
  target: Target,
  range: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { findings, review } = target;
  const here = findings.filter(({ span }) => toRange(review.lines, span).intersection(range));
  // Two rules that mind the same words may offer the same fix: once is enough, for all they found.
  const fixes = new Map<string, CodeAction>();
  for (const finding of here) {
    const shown = diagnostics.filter((diagnostic) => shows(diagnostic, finding, review));
    for (const fix of finding.fixes) {
      const key = JSON.stringify([fix.title, fix.splices]);
      const same = fixes.get(key);
      if (same) same.diagnostics = [...(same.diagnostics ?? []), ...shown];
      else fixes.set(key, actionFor(target, fix, shown));
    }
  }
  const ignores = here.map((finding) => {
    const action = new IgnoreAction(target, finding);
    action.diagnostics = diagnostics.filter((diagnostic) => shows(diagnostic, finding, review));
    return action;
  });
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return [
    ...fixes.values(),
    ...rules.flatMap((rule) => fixAllOfRule(target, rule, diagnostics)),
    ...ignores,
    ...here.flatMap((finding) => allow(target, finding, diagnostics)),
    ...rules.flatMap((rule) => turnOff(target, rule, diagnostics)),
  ];
}

/** Silences one finding with a comment in the text. */
class IgnoreAction extends CodeAction {
  readonly #target: Target;
  readonly #finding: Finding;

  constructor(target: Target, finding: Finding) {
    super(l10n.t('Ignore {0} here', codeOf(finding.rule)), CodeActionKind.QuickFix);
    this.#target = target;
    this.#finding = finding;
  }

  resolve(): void {
    const { uri, review, engine } = this.#target;
    const splices = engine.ignoreHere(review, this.#finding);
    if (splices) {
      this.edit = new WorkspaceEdit();
      this.edit.set(uri, toTextEdits(review.lines, splices));
      return;
    }
    const message = l10n.t(
      'There is no place for a comment here that would not change the review.',
    );
    void window.showWarningMessage(message);
  }
}

function actionFor(target: Target, fix: Fix, diagnostics: Diagnostic[]): CodeAction {
  const action = editAction(target, translate(fix.title), CodeActionKind.QuickFix, fix.splices);
  const [first] = fix.splices;
  if (fix.snippet !== undefined && first) {
    const { uri, review } = target;
    const snippet = new SnippetString(fix.snippet);
    action.edit = new WorkspaceEdit();
    action.edit.set(uri, [new SnippetTextEdit(toRange(review.lines, first), snippet)]);
  }
  action.diagnostics = diagnostics;
  action.isPreferred = fix.preferred === true;
  return action;
}

function fixAllOfRule(
  target: Target,
  rule: string,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { bulkFixes, combineFixes } = target.engine;
  const fixes = bulkFixes(target.findings.filter((finding) => finding.rule === rule));
  if (fixes.length < 2) return [];
  const action = editAction(
    target,
    l10n.t('Fix all {0} in this file', codeOf(rule)),
    CodeActionKind.QuickFix,
    combineFixes(fixes),
  );
  action.diagnostics = diagnostics.filter((diagnostic) => hasRule(diagnostic, rule));
  return [action];
}

/** Lets the marked words stand wherever they are, where they are what a rule minds. */
function allow(
  { uri, review }: Target,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { rule, span } = finding;
  if (!/^(?:blame|language)\//.test(rule)) return [];
  // As a reader sees them: without emphasis, in one line.
  const words = review.text.slice(span.start, span.end).replace(/[*_`]/g, '').replace(/\s+/g, ' ');
  const title = l10n.t('Allow “{0}” in the settings', words);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.filter((diagnostic) => shows(diagnostic, finding, review));
  action.command = { title, command: allowPhraseCommand, arguments: [uri, words] };
  return [action];
}

function turnOff({ uri }: Target, rule: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const shown = diagnostics.filter((diagnostic) => hasRule(diagnostic, rule));
  if (shown.length === 0) return [];
  const title = l10n.t('Turn off {0} in the settings', codeOf(rule));
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = shown;
  action.command = { title, command: turnOffRuleCommand, arguments: [uri, rule] };
  return [action];
}

function editAction(
  { uri, review }: Target,
  title: string,
  kind: CodeActionKind,
  splices: readonly Splice[],
): CodeAction {
  const action = new CodeAction(title, kind);
  action.edit = new WorkspaceEdit();
  action.edit.set(uri, toTextEdits(review.lines, splices));
  return action;
}

function shows(
  diagnostic: Diagnostic,
  { rule, span }: Finding,
  { lines }: ReviewDocument,
): boolean {
  return hasRule(diagnostic, rule) && diagnostic.range.isEqual(toRange(lines, span));
}

function hasRule({ code }: Diagnostic, rule: string): boolean {
  return typeof code === 'object' && code.value === codeOf(rule);
}
