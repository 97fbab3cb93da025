import type { OrganisationId } from '../storage';
import type { ServerContext } from './context';

type Naming = Pick<ServerContext, 'organisations' | 'pseudonyms'>;

/** What stands in new records for the owner of an address: nothing where the policy keeps no senders. */
export function toSenderName(address: string, organisation: OrganisationId, naming: Naming): string {
  return toSenderNames(address, organisation, naming)[0] ?? '';
}

/** That first, and then the pseudonyms that older records may have instead. */
export function toSenderNames(
  address: string,
  organisation: OrganisationId,
  { organisations, pseudonyms }: Naming,
): readonly string[] {
  const plain = address.trim().toLowerCase();
  if (plain === '') return [];
  switch (organisations.get(organisation)?.files.inForce().records.sender ?? 'none') {
    case 'address':
      return [plain, ...pseudonyms.everyOf(organisation, address)];
    case 'pseudonym':
      return pseudonyms.ofAndFormer(organisation, address);
    case 'none':
      return [];
  }
}
