/** The element of the page with an id. Throws if the page has none of this kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`expected an element "${id}" of the desk, found none`)
}

/** Creates an element. Its children are nodes, or texts that are shown as they are. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** Creates a button. */
export function createButton(
  label: string,
  click: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = create('button', { type: 'button', ...attributes }, label)
  button.addEventListener('click', click)
  return button
}
