import { element, nearest } from './page';

/** Asks in a dialog of the page; the safe answer has the focus. */
function ask(question: string, yes: string): Promise<boolean> {
  const text = element('p', { id: 'confirm-text' }, question);
  const dialog = element('dialog', { 'aria-labelledby': 'confirm-text' },
    element('form', { method: 'dialog' }, text,
      element('div', { class: 'buttons' },
        element('button', { class: 'btn', value: 'no', autofocus: '' }, '再想想'),
        element('button', { class: 'btn btn-primary', value: 'yes' }, yes))));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

const agreed = new WeakSet<Element>();

function hold(event: Event, at: HTMLElement, goOn: () => void): void {
  if (agreed.delete(at)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void ask(at.dataset.confirm ?? '', at.textContent?.trim() && at.tagName !== 'FORM' ? at.textContent.trim() : '确定')
    .then(yes => {
      if (!yes) return at.focus();
      agreed.add(at);
      goOn();
    });
}

window.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  const button = (event as SubmitEvent).submitter;
  const at = button?.hasAttribute('data-confirm') ? button : form.hasAttribute('data-confirm') ? form : null;
  if (at) hold(event, at, () => button ? form.requestSubmit(button) : form.requestSubmit());
}, { capture: true });

window.addEventListener('click', event => {
  const link = nearest<HTMLAnchorElement>(event, 'a[data-confirm]');
  if (link) hold(event, link, () => link.click());
}, { capture: true });
