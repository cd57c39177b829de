type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; text always becomes text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/**
 * Sets attributes; `false` and `undefined` take one away. One that is right already is left alone:
 * the browser takes even the same value for news, and tells screen readers of it.
 */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const written = attributeText(name, value);
    if (target.getAttribute(name) === written) continue;
    if (written === null) target.removeAttribute(name);
    else target.setAttribute(name, written);
  }
}

function attributeText(name: string, value: Attributes[string]): string | null {
  if (value === undefined || value === false) return null;
  if (value === true) return name.startsWith('aria-') ? 'true' : '';
  return String(value);
}

/** Sets a text where it is another one. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** A button of VS Code's look. */
export function button(label: string, attributes: Attributes, run: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  setAttributes(made, attributes);
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(svgNamespace, tag);
  setAttributes(made, attributes);
  return made;
}

/** Whether what a key goes to takes text itself. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return /^(?:input|textarea|select|vscode-textfield|vscode-single-select)$/i.test(target.tagName);
}

/** Whether a person asked for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
