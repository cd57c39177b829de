import { commands, env, l10n, Uri, window } from 'vscode';
import { newTicketUrl } from '../../core/actions/newTicket.ts';
import type { ReviewAction } from '../../core/actions/item.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Settings } from '../../platform/settings.ts';

/** Opens the ticket of an item: its address, or where `pir.tickets` says that its number leads. */
export async function openTicket(
  { action, review }: ReviewAction,
  settings: Settings,
): Promise<void> {
  const uri = Uri.parse(review.uri);
  const { ticket = '' } = action;
  const { Tickets } = await loadEngine();
  const address = /^https?:\/\//i.test(ticket)
    ? ticket
    : new Tickets(settings.read('tickets', uri)).urlOf(ticket);
  if (address !== undefined) {
    await env.openExternal(Uri.parse(address, true));
    return;
  }
  await offerSetting(
    l10n.t('Nothing says where “{0}” leads: add its pattern to pir.tickets.', ticket),
    'pir.tickets',
  );
}

/**
 * Opens the form for a new ticket in the browser, filled in.
 * @returns whether it was opened
 */
export async function createTicket(item: ReviewAction, settings: Settings): Promise<boolean> {
  const template = settings.read('ticket.newUrl', Uri.parse(item.review.uri));
  const address = newTicketUrl(template, item);
  if (address !== undefined) return await env.openExternal(Uri.parse(address, true));
  await offerSetting(
    template === ''
      ? l10n.t('To create tickets, say in pir.ticket.newUrl where your tracker makes them.')
      : l10n.t('What pir.ticket.newUrl says is no web address: {0}', template),
    'pir.ticket.newUrl',
  );
  return false;
}

async function offerSetting(text: string, setting: string): Promise<void> {
  const open = l10n.t('Open Settings');
  if ((await window.showWarningMessage(text, open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', setting);
  }
}
