import { characterProblems } from './characters.ts'
import { anyText, languageTag, quoted, type Check, type Context } from './checks.ts'
import { htmlFindings } from './html.ts'
import { nameOf } from './namespaces.ts'

/** What may stand in an element: text, HTML in text, one XHTML `div` (RFC 4287, section 3.1.1.3), nothing, or anything. */
export type Content = 'text' | 'html' | 'xhtml' | 'nothing' | 'anything'

/** What the specifications say of one element. Without `text`, `children` or `content` it has to be empty. */
export interface Rule {
  /** How often it may stand in its parent; without it, once at most. */
  times?: 'once' | 'once or more' | 'any'
  /** How findings call it, given its place among its siblings of the same name; without it, by its name and its parent's. */
  place?: (number: number) => string
  attributes?: Readonly<Record<string, Check>>
  requires?: readonly string[]
  children?: Rules
  text?: Check
  content?: (element: Element) => Content
  /** Anything else that can be wrong with it, as ends of sentences. */
  also?: (element: Element, context: Context) => Iterable<string>
}

/** Elements by their names, as `nameOf` gives them. */
export type Rules = Readonly<Record<string, Rule>>

/** RSS, the W3C's validator, and XML itself allow these everywhere. */
const everywhere: Readonly<Record<string, Check>> = {
  'xml:lang': languageTag,
  'xml:base': anyText,
  'xml:space': anyText,
  'xml:id': anyText,
}

/** What is wrong with an element, its attributes and all it holds; `label` starts each sentence. */
export function* elementFindings(element: Element, rule: Rule, label: string, context: Context): Generator<string> {
  yield* attributeFindings(element, rule, label, context)
  if (rule.children) yield* childFindings(element, rule.children, label, context)
  else yield* contentFindings(element, rule, label, context)
  for (const problem of rule.also?.(element, context) ?? []) yield `${label} ${problem}`
}

function* attributeFindings(element: Element, rule: Rule, label: string, context: Context): Generator<string> {
  for (const name of rule.requires ?? []) if (!element.hasAttribute(name)) yield `${label} has no ${name}`
  for (const attribute of element.attributes) {
    const name = nameOf(attribute)
    if (name === undefined) continue
    const check = rule.attributes?.[name] ?? everywhere[name]
    if (!check) yield `${label} has an attribute ${name} that does not belong there`
    else yield* textFindings(attribute.value, check, `${label} ${name}`, context)
  }
}

function* childFindings(parent: Element, rules: Rules, label: string, context: Context): Generator<string> {
  const counts = new Map<string, number>()
  for (const child of parent.children) {
    const name = nameOf(child)
    if (name === undefined) continue
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (rule) yield* elementFindings(child, rule, rule.place?.(number) ?? inside(label, name), context)
    else yield `${inside(label, name)} does not belong there`
  }
  for (const [name, { times }] of Object.entries(rules)) {
    const count = counts.get(name) ?? 0
    if (count === 0 && times?.startsWith('once')) yield `${inside(label, name)} is missing`
    if (count > 1 && (times ?? 'once') === 'once') yield `${inside(label, name)} may stand once, found ${count}`
  }
  const texts = [...parent.childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
  if (texts.some(({ nodeValue }) => nodeValue?.trim())) yield `${label} holds text where elements are expected`
}

/** `channel: <image>`, and inside it `channel: <image> <url>`. */
function inside(label: string, name: string): string {
  return label.includes(':') ? `${label} <${name}>` : `${label}: <${name}>`
}

function* contentFindings(element: Element, rule: Rule, label: string, context: Context): Generator<string> {
  const content = rule.content?.(element) ?? (rule.text ? 'text' : 'nothing')
  const text = element.textContent ?? ''
  const [child] = element.children
  if (content === 'nothing' && element.childNodes.length > 0) yield `${label} should be empty`
  if (content === 'xhtml') yield* xhtmlFindings(element, label)
  if (content !== 'text' && content !== 'html') return
  if (child) return yield `${label} holds <${child.tagName}> where text is expected`
  if (content === 'text') return yield* textFindings(text, rule.text ?? anyText, label, context)
  if (rule.text?.(text, context) !== undefined) yield `${label} is empty`
  for (const finding of htmlFindings(text)) yield `${label}: ${finding}`
}

function* textFindings(text: string, check: Check, label: string, context: Context): Generator<string> {
  const problem = check(text, context)
  if (problem !== undefined) yield text.trim() === '' ? `${label} is empty` : `${label} ${quoted(text)} ${problem}`
  for (const odd of characterProblems(text)) yield `${label} ${odd}`
}

/** RFC 4287, section 3.1.1.3: the content is one XHTML `div`, which is not part of it. */
function* xhtmlFindings(element: Element, label: string): Generator<string> {
  const [div] = element.children
  if (element.children.length !== 1 || !div || nameOf(div) !== 'xhtml:div') return yield `${label} should hold one XHTML <div>`
  for (const finding of htmlFindings(div.innerHTML)) yield `${label}: ${finding}`
}

/** The children of an element that have a name, in order. */
export function childrenNamed(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => nameOf(child) === name)
}

/** The text of the first child with that name; `undefined` when there is none. */
export function textOf(parent: Element, name: string): string | undefined {
  return childrenNamed(parent, name)[0]?.textContent ?? undefined
}
