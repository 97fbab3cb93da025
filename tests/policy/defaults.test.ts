import { defaultPolicy } from '../../src/policy';
import { aMessage } from '../helpers/a-message';
import { decide } from '../../src/engine';

const lists = { 'role names': defaultPolicy.roleNames, 'sensitive names': defaultPolicy.sensitiveNames };

describe.each(Object.entries(lists))('the shipped %s', (_, list) => {
  it('are in lower case, tidy and each there once', () => {
    expect(list.filter((name) => name !== name.trim().toLowerCase() || /\s\s/.test(name))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  it('are a list that a person can read through', () => {
    expect(list.length).toBeGreaterThanOrEqual(60);
    expect(list.length).toBeLessThanOrEqual(130);
  });
});

it('have no role name that is a common first name', () => {
  const names = [
    'mark',
    'grace',
    'art',
    'faith',
    'bill',
    'pat',
    'will',
    'rose',
    'penny',
    'jo',
    'ray',
    'dean',
    'guy',
    'joy',
  ];
  expect(defaultPolicy.roleNames.filter((name) => names.includes(name))).toEqual([]);
});

describe('a sender name', () => {
  const isSensitive = (name: string): boolean => {
    const verdict = decide(
      aMessage({ from: `${name} <team@charity.example>`, to: ['a@gmail.com', 'b@gmail.com', 'c@gmail.com'] }),
      defaultPolicy,
    );
    return verdict.findings.some(
      (each) => each.rule === 'visible-recipients' && each.sensitiveBecause === 'sender-name',
    );
  };

  it.each([
    'Positive Health Programme',
    'HIV Support Scotland',
    'Insulin Pump App Team',
    'Adoption Support',
    'Survivors Network',
    'ARAP Casework Team',
    'Sexual Health Clinic',
    'North Street Food Bank',
    'Refugees Welcome',
    'Bereavement Group',
  ])('that says something about the people on a list is sensitive: %s', (name) => {
    expect(isSensitive(name)).toBe(true);
  });

  it.each([
    'Planning Support',
    'IT Operations',
    'Health and Safety Team',
    'Disaster Recovery Desk',
    'Community Events',
    'Legal Department',
    'Alcohol Licensing',
    'Debt Recovery',
    'Press Office',
    'Inquiry Communications',
    'Business Grants',
    'Practice Development',
    'Clinical Psychologists Ltd',
    'Send and Return',
  ])('of ordinary office work is not: %s', (name) => {
    expect(isSensitive(name)).toBe(false);
  });
});
