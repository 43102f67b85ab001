import { element } from './page';

export interface Choice { id: string; name: string; detail?: string }

/** The list under a combobox: shows choices, keeps the active one. */
export class Listbox {
  readonly element: HTMLElement;
  private choices: Choice[] = [];
  private at = -1;

  constructor(private readonly id: string, take: (choice: Choice) => void) {
    this.element = element('ul', { role: 'listbox', id, 'aria-label': '可选', hidden: '' });
    // The press must not take the focus from the input.
    this.element.addEventListener('mousedown', event => event.preventDefault());
    this.element.addEventListener('click', event => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      const choice = option ? this.choices[[...this.element.children].indexOf(option)] : undefined;
      if (choice) take(choice);
    });
  }

  get open(): boolean { return !this.element.hidden; }
  get active(): Choice | undefined { return this.choices[this.at]; }
  get activeId(): string | null { return this.open && this.active ? `${this.id}-${this.at}` : null; }

  show(choices: Choice[]): void {
    this.choices = choices;
    this.at = choices.length ? 0 : -1;
    this.element.replaceChildren(...choices.length ? choices.map((choice, i) => this.option(choice, i)) : [none()]);
    this.element.hidden = false;
    this.paint();
  }

  move(by: number): void {
    if (!this.choices.length) return;
    this.at = (this.at + by + this.choices.length) % this.choices.length;
    this.paint();
  }

  hide(): void {
    this.element.hidden = true;
    this.at = -1;
  }

  private option(choice: Choice, i: number): HTMLElement {
    const option = element('li', { role: 'option', id: `${this.id}-${i}` }, element('span', {}, choice.name));
    if (choice.detail) option.append(element('span', { class: 'd' }, choice.detail));
    return option;
  }

  private paint(): void {
    [...this.element.children].forEach((option, i) => {
      if (this.choices.length) option.setAttribute('aria-selected', String(i === this.at));
      if (i === this.at) option.scrollIntoView({ block: 'nearest' });
    });
  }
}

const none = () => element('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, '没有找到，可直接写下名字');
