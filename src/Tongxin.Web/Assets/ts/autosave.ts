import { nearest } from './page';

const quiet = 800;
const patience = [3_000, 8_000, 20_000, 60_000];

interface Draft { dirty: boolean; sending: boolean; stopped: boolean; failures: number; timer: number }

const drafts = new Map<HTMLFormElement, Draft>();

function draftOf(form: HTMLFormElement): Draft {
  const draft = drafts.get(form) ?? { dirty: false, sending: false, stopped: false, failures: 0, timer: 0 };
  drafts.set(form, draft);
  return draft;
}

function say(form: HTMLFormElement, state: 'saving' | 'saved' | 'failed', text: string): void {
  const place = form.querySelector<HTMLElement>('[data-autosave-state]');
  if (!place) return;
  place.dataset.state = state;
  place.setAttribute('role', 'status');
  place.textContent = text;
}

function later(form: HTMLFormElement, draft: Draft, wait: number): void {
  clearTimeout(draft.timer);
  draft.timer = window.setTimeout(() => void save(form), wait);
}

/** The form's fields without files; a draft holds text. */
function fields(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name);
  return data;
}

async function save(form: HTMLFormElement): Promise<void> {
  const draft = draftOf(form);
  clearTimeout(draft.timer);
  const address = form.dataset.autosave;
  if (!address || !form.isConnected || !draft.dirty || draft.sending || draft.stopped) return;
  draft.sending = true;
  draft.dirty = false;
  say(form, 'saving', '正在保存…');
  try {
    const response = await fetch(address, {
      method: 'POST', body: fields(form), credentials: 'same-origin', headers: { Accept: 'application/json' },
    });
    await taken(form, draft, response);
  } catch {
    retry(form, draft, '没有保存：网络断开，文字还在本页，恢复后自动重试');
  } finally {
    draft.sending = false;
    if (draft.dirty && !draft.failures && !draft.stopped) later(form, draft, quiet);
  }
}

async function taken(form: HTMLFormElement, draft: Draft, response: Response): Promise<void> {
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  const answer = json ? await response.json() as { version?: number | string; message?: string; detail?: string } : {};
  if (response.status >= 500) return retry(form, draft, '没有保存：服务器暂时不能应答，文字还在本页，稍后自动重试');
  if (response.status === 401 || response.redirected)
    return refuse(form, draft, '没有保存：登录已过期，文字还在本页；请在新窗口登录后回来继续');
  if (!response.ok)
    return refuse(form, draft, `没有保存：${answer.message ?? answer.detail ?? '这份内容已被改动，请先复制文字，再刷新本页'}`);
  draft.failures = 0;
  if (answer.version !== undefined)
    for (const input of form.querySelectorAll<HTMLInputElement>('input[name$="Version"]')) input.value = String(answer.version);
  const time = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  say(form, 'saved', `已保存 ${time}`);
}

function retry(form: HTMLFormElement, draft: Draft, text: string): void {
  draft.dirty = true;
  say(form, 'failed', text);
  later(form, draft, patience[Math.min(draft.failures++, patience.length - 1)] ?? quiet);
}

/** The server said no: trying again would say the same until the person writes again. */
function refuse(form: HTMLFormElement, draft: Draft, text: string): void {
  draft.dirty = true;
  draft.stopped = true;
  say(form, 'failed', text);
}

function changed(event: Event): void {
  const form = nearest<HTMLFormElement>(event, 'form[data-autosave]');
  if (!form) return;
  const draft = draftOf(form);
  draft.dirty = true;
  draft.stopped = false;
  draft.failures = 0;
  later(form, draft, quiet);
}

const saveAll = () => drafts.forEach((draft, form) => {
  if (!form.isConnected) return void drafts.delete(form);
  draft.failures = 0;
  void save(form);
});

document.addEventListener('input', changed);
document.addEventListener('change', changed);
document.addEventListener('focusout', event => {
  const form = nearest<HTMLFormElement>(event, 'form[data-autosave]');
  if (form) void save(form);
});
document.addEventListener('submit', event => {
  if (!(event.target instanceof HTMLFormElement)) return;
  clearTimeout(drafts.get(event.target)?.timer);
  drafts.delete(event.target);
});
window.addEventListener('online', saveAll);
window.addEventListener('beforeunload', event => {
  const unsaved = [...drafts].some(([form, draft]) => form.isConnected && (draft.dirty || draft.sending));
  if (!unsaved) return;
  event.preventDefault();
  event.returnValue = '';
});
