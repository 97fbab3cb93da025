import type { DetectorId } from '../../src/engine';
import * as bank from './generated/bank';
import * as contact from './generated/contact';
import { createRandom } from './generated/random';
import * as uk from './generated/uk-identifiers';
import type { GeneratedKind } from './generated/uk-identifiers';
import { cryptoWallet } from './generated/wallet';

/** Of every kind that has an issuer's rule: rows made by it, confirmed by an oracle that shares no code with the detector. */
export const GENERATED_KINDS: Partial<Readonly<Record<DetectorId, GeneratedKind>>> = {
  'nhs-number': uk.nhsNumber,
  'national-insurance-number': uk.nationalInsuranceNumber,
  'uk-passport': uk.ukPassport,
  'gb-driving-licence': uk.gbDrivingLicence,
  utr: uk.utr,
  'vat-number': uk.vatNumber,
  'date-of-birth': uk.dateOfBirth,
  'vehicle-registration': uk.vehicleRegistration,
  'pupil-number': uk.pupilNumber,
  postcode: contact.postcode,
  'home-address': contact.homeAddress,
  'sort-code-account': bank.sortCodeAccount,
  iban: bank.iban,
  'payment-card': bank.paymentCard,
  'phone-number': contact.phoneNumber,
  'email-address': contact.emailAddress,
  'crypto-wallet': cryptoWallet,
};

/** `count` rows, the same for the same seed. */
export function makeRows(make: GeneratedKind['valid'], count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => make(random));
}
