import type { Detector } from './detector';
import { dateOfBirth } from './date-of-birth';
import { gbDrivingLicence } from './gb-driving-licence';
import { nationalInsuranceNumber } from './national-insurance-number';
import { nhsNumber } from './nhs-number';
import { pupilNumber } from './pupil-number';
import { ukPassport } from './uk-passport';
import { utr } from './utr';
import { vatNumber } from './vat-number';
import { vehicleRegistration } from './vehicle-registration';
import { cryptoWallet } from './crypto-wallet';
import { emailAddress } from './email-address';
import { homeAddress } from './home-address';
import { iban } from './iban';
import { paymentCard } from './payment-card';
import { phoneNumber } from './phone-number';
import { postcode } from './postcode';
import { sortCodeAccount } from './sort-code-account';
import { passwordInProse } from './password-in-prose';
import { protectiveMarking } from './protective-marking';
import { secretAws } from './secret-aws';
import { secretGithub } from './secret-github';
import { secretJwt } from './secret-jwt';
import { secretOther } from './secret-other';
import { secretPrivateKey } from './secret-private-key';
import { secretSlack } from './secret-slack';
import { topics } from './topics';

/** Every detector, in the order in which they look: those that need company after those that give it. */
export const DETECTORS: readonly Detector[] = [
  // identifiers
  nhsNumber,
  nationalInsuranceNumber,
  ukPassport,
  gbDrivingLicence,
  pupilNumber,
  dateOfBirth,
  utr,
  vatNumber,
  vehicleRegistration,
  // bank, contact, address
  iban,
  paymentCard,
  sortCodeAccount,
  phoneNumber,
  emailAddress,
  cryptoWallet,
  postcode,
  homeAddress,
  // secrets
  secretAws,
  secretGithub,
  secretSlack,
  secretPrivateKey,
  secretJwt,
  secretOther,
  passwordInProse,
  protectiveMarking,
  // topics
  topics,
];

export { DETECTOR_IDS, compareLevels, type Detection, type DetectorId, type Level, type Signal } from './detector';
