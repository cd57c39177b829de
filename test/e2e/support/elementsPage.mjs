/** What the test of the elements does inside of the page. */

/** Remembers what the elements tell. */
export function listen() {
  document.body.dataset.told = '';
  for (const type of ['click', 'input', 'change', 'keydown'])
    document.addEventListener(type, ({ target }) => {
      document.body.dataset.told += `${target.localName} ${type}, `;
    });
}

/** Lets elements take in what happened, and ends what moves. */
export async function settle() {
  for (const one of document.querySelectorAll('body *')) await one.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const animation of document.getAnimations()) animation.finish();
}

/** The values of the elements, who has the focus, and what they have told so far. */
export function whatTheySay() {
  const values = [...document.querySelectorAll('vscode-textfield, vscode-single-select')];
  return {
    values: values.map((one) => one.value),
    checked: document.querySelector('vscode-checkbox')?.checked,
    focus: document.activeElement?.localName,
    told: document.body.dataset.told,
  };
}

/** Each element and what it is made of: what screen readers have of it, its place and its styles. */
export function howTheyLook(names) {
  const inside = (from) =>
    [...from.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? inside(one.shadowRoot) : []),
    ]);
  const stylesOf = (element, part) => {
    const styles = getComputedStyle(element, part);
    return names.map((name) => styles.getPropertyValue(name)).join();
  };
  const aria = (element) =>
    [...element.attributes]
      .filter(({ name }) => /^(?:aria-|role$|tabindex$|disabled$)/.test(name))
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join(' ');
  return inside(document.body).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const parts = ['::after', '::placeholder'].map((part) => stylesOf(element, part));
    const look = [x, y, width, height, stylesOf(element), ...parts];
    return [element.localName, aria(element), ...look].join();
  });
}

export function useHighContrast() {
  document.body.dataset.vscodeThemeKind = 'vscode-high-contrast';
  Object.assign(document.querySelector('vscode-single-select'), { open: true });
}

export function giveOptions() {
  const made = document.createElement('vscode-option');
  Object.assign(made, { value: 'utc', selected: true, textContent: 'UTC' });
  document.querySelector('vscode-single-select')?.replaceChildren(made);
}

export function giveValues() {
  Object.assign(document.querySelector('vscode-textfield'), { value: 'api' });
  Object.assign(document.querySelector('vscode-checkbox'), { checked: true, label: 'all' });
}
