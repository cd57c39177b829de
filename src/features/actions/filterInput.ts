import { l10n, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import { parseFilter } from '../../core/actions/filter.ts';
import { translate } from '../../platform/translate.ts';

interface Row extends QuickPickItem {
  readonly filter: string;
}

/** What the filter is made with. */
export interface FilterInput {
  readonly current: string;
  /** Those of the settings: name → filter. */
  readonly saved: Readonly<Record<string, string>>;
  /** Shows the tree as it would be while somebody still types. */
  readonly preview: (filter: string) => void;
  /** Keeps a filter under a name. */
  readonly save: (name: string, filter: string) => Promise<void>;
}

/**
 * Asks for a filter. The tree follows each key; Escape brings back what was there before.
 * @returns the filter; nothing where the person thought better of it
 */
export function askFilter({
  current,
  saved,
  preview,
  save,
}: FilterInput): Promise<string | undefined> {
  const picker = window.createQuickPick<Row>();
  const keep: QuickInputButton = {
    iconPath: new ThemeIcon('save'),
    tooltip: l10n.t('Save This Filter'),
  };
  picker.title = l10n.t('Filter action items');
  picker.placeholder = l10n.t('Words, or owner:ada status:open due:overdue -priority:low');
  picker.value = current;
  picker.buttons = [keep];
  const rows = proposals(saved);
  const show = (): void => {
    const [problem] = parseFilter(picker.value).problems;
    const own: Row = {
      label: picker.value.trim() === '' ? l10n.t('Show everything') : picker.value.trim(),
      ...(problem ? { detail: translate(problem), iconPath: new ThemeIcon('warning') } : {}),
      filter: picker.value.trim(),
      alwaysShow: true,
    };
    picker.items = [own, ...rows];
    preview(picker.value.trim());
  };
  return new Promise((resolve) => {
    let answer: string | undefined;
    picker.onDidChangeValue(show);
    picker.onDidTriggerButton(async () => {
      const filter = picker.value.trim();
      answer = filter;
      picker.hide();
      const name = await window.showInputBox({
        title: l10n.t('Name of the filter'),
        value: filter,
      });
      if (name?.trim()) await save(name.trim(), filter);
    });
    picker.onDidAccept(() => {
      answer = picker.selectedItems[0]?.filter ?? picker.value.trim();
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(answer);
      picker.dispose();
    });
    show();
    picker.show();
  });
}

function proposals(saved: Readonly<Record<string, string>>): Row[] {
  const row = (label: string, filter: string): Row => ({
    label,
    description: filter,
    filter,
    alwaysShow: true,
  });
  return [
    ...Object.entries(saved).map(([name, filter]) => row(name, filter)),
    row(l10n.t('Open'), 'is:open'),
    row(l10n.t('Overdue'), 'is:overdue'),
    row(l10n.t('Due this week or overdue'), 'due:overdue,week'),
    row(l10n.t('Open without an owner'), 'is:open owner:none'),
    row(l10n.t('Open without a ticket'), 'is:open ticket:none'),
  ];
}
