/**
 * Leaves out of the timeline's page what VS Code's elements can do and no element of it is asked for: to take part
 * in a form and be validated, to have icons, to be a list that is typed into or where several are chosen. And
 * writes their styles and markup without the blanks that people read them with.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Methods and accessors that nobody needs; calls for their effect alone go with them. */
const forForms = [
  ...['form', 'validity', 'validationMessage', 'willValidate', 'checkValidity', 'reportValidity'],
  ...['formResetCallback', 'formStateRestoreCallback', 'setFormValue', 'setValidity'],
  ...['_executeAction', '_manageRequired', '_setActualFormValue', '_setValidityFromInput'],
];
const forLists = [
  ...['combobox', 'comboboxMode', 'multiSelect', 'multiSelectValue', 'selectAll', 'selectNone'],
  ...['populate', 'filter', 'filterMethod', 'filterPattern', 'findOptionIndex'],
  ...['expandMultiSelection', 'toggleActiveMultiselectOption', 'toggleOptionSelected'],
  ...['getOptionByLabel', 'updateInputValue', '_createSuggestedOption', '_filteredOptions'],
  ...['_createAndSelectSuggestedOption', '_isSuggestedOptionVisible', '_onComboboxButtonClick'],
  ...['_onComboboxButtonKeyDown', '_onComboboxInputBlur', '_onComboboxInputClick'],
  ...['_onComboboxInputFocus', '_onComboboxInputInput', '_onComboboxInputSpaceKeyDown'],
  ...['_onNoOptionsClick', '_onPlaceholderOptionMouseOut', '_renderCheckbox'],
  ...['_renderComboboxFace', '_searchByPattern', '_setAutoFocus', '_toggleComboboxDropdown'],
  '_updateState',
];
const uncalled = {
  'OptionListController.js': forLists,
  'vscode-select-base.js': [...forLists, ...forForms, 'options'],
  'vscode-single-select.js': [...forLists, ...forForms],
  'vscode-button.js': forForms,
  'vscode-checkbox.js': forForms,
  'vscode-textfield.js': [...forForms, 'attributeChangedCallback', 'connectedCallback'],
};

/** What always has the value that it has when its element is made. */
const oneOfAll = {
  ...{ 'this.combobox': 'false', 'this.creatable': 'false', 'this.required': 'false' },
  ...{ 'this._combobox': 'false', 'this._multiSelect': 'false', 'this._opts.multiSelect': 'false' },
  ...{ 'this._isBeingFiltered': 'false', 'this._isPlaceholderOptionActive': 'false' },
  ...{ 'this._isSuggestedOptionVisible': 'false', 'this._filterPattern': "''" },
  ...{ 'this.position': "'below'", 'op.ranges': 'undefined' },
};
const constants = {
  'OptionListController.js': oneOfAll,
  'vscode-select-base.js': oneOfAll,
  'vscode-single-select.js': oneOfAll,
  'vscode-button.js': {
    ...{ 'this.icon': "''", 'this.iconSpin': 'false', 'this.iconSpinDuration': 'undefined' },
    ...{ 'this.iconAfter': "''", 'this.iconAfterSpin': 'false', 'this.iconOnly': 'false' },
    ...{ 'this.iconAfterSpinDuration': 'undefined', 'this.autofocus': 'false' },
    ...{ 'this._hasContentBefore': 'false', 'this._hasContentAfter': 'false' },
  },
  'vscode-checkbox.js': {
    ...{ 'this.toggle': 'false', 'this.indeterminate': 'false', 'this.required': 'false' },
    ...{ 'this._internals.form': 'null' },
  },
  'vscode-textfield.js': { 'this.type': "'text'", 'this._internals.form': 'null' },
};

/** What is in selectors that match nothing, given the above. */
const unmatched = [
  /combobox|badge|multi|checkbox-icon|dropdown-controls|action-icon|no-options|\.placeholder/,
  /description|option(?:\.active)? b$|invalid|indeterminate|icon-only|icon-after|vscode-icon/,
  /\[(?:toggle|block|position|type)|has-content|::slotted\(\[/,
];

export const slimElements = {
  name: 'slim-elements',
  setup({ esbuild, initialOptions, onLoad, onEnd }) {
    onLoad({ filter: /@vscode-elements[/\\].*\.js$/ }, async ({ path: file }) => {
      if (/vscode-icon[/\\]index\.js$/.test(file)) return { contents: '' };
      // Not at the top: on a fresh clone the dependencies are installed after this was loaded.
      const { withoutUnused } = await import('./withoutUnused.mjs');
      const name = path.basename(file);
      const text = withoutUnused(await readFile(file, 'utf8'), uncalled[name], constants[name]);
      const { code } = await esbuild.transform(text, { minifyWhitespace: true, charset: 'utf8' });
      // There are line breaks only in templates now.
      const contents = (await withSmallStyles(code, esbuild)).replace(/\n\s*/g, ' ');
      return { contents, resolveDir: path.dirname(file) };
    });
    onEnd(({ outputFiles = [] }) => {
      // What is never reached is only gone then.
      if (!initialOptions.minify) return;
      const code = outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '';
      const called = Object.values(uncalled)
        .flat()
        .find((name) => /^_/.test(name) && code.includes(`.${name}`));
      if (called) throw new Error(`VS Code's elements need ${called}`);
    });
  },
};

/** Minifies the styles of a module and leaves out what no element of ours is. */
async function withSmallStyles(code, esbuild) {
  const parts = code.split(/(?<=css`)([^`]*)/);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) continue;
    const holes = part.match(/\$\{\w+\}/g) ?? [];
    const plain = holes.reduce((text, hole, at) => text.replace(hole, `pir-${at}-hole`), part);
    const { code: css } = await esbuild.transform(plain, { loader: 'css', minify: true });
    parts[index] = css
      .trim()
      .replace(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors, body) => {
        const matched = selectors
          .split(',')
          .filter((selector) => !unmatched.some((part) => part.test(selector)));
        return matched.length > 0 ? matched.join() + body : '';
      })
      .replace(/pir-(\d+)-hole/g, (_, at) => holes[at]);
  }
  return parts.join('');
}
