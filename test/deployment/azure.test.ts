// The Azure template. Its compiler cannot be had everywhere, so what is looked at is what it shares with the rest: that it is whole,
// that every name that it uses is declared, and that it gives what the settings want.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('deployment/azure/bot.bicep', 'utf8').replace(/^\s*\/\/.*$/gmu, '');
const names = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

it('closes what it opens', () => {
  for (const [open, close] of [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ] as const)
    expect(text.split(open).length, `${open} ${close}`).toBe(text.split(close).length);
  expect(text.split("'").length % 2).toBe(1);
});

it('describes each parameter, and uses each', () => {
  const parameters = names(/^param (\w+) /gmu);
  expect(parameters).toContain('publicUrl');
  expect(names(/@description\('[^']+'\)\n(?:@[^\n]*\n|\s+'[^\n]*\n|\]\)\n)*param (\w+)/gu)).toEqual(
    parameters,
  );
  const used = text.replace(/^param .*$/gmu, '');
  for (const parameter of parameters) expect(used).toMatch(new RegExp(`\\b${parameter}\\b`, 'u'));
});

it('refers to resources that it makes', () => {
  const made = names(/^resource (\w+) /gmu);
  expect(made).toEqual(['identity', 'bot', 'teams']);
  for (const from of names(/\b(\w+)\.(?:id|properties)\b/gu)) expect(made).toContain(from);
});

it('gives the settings of a managed identity by their names, and no secret', () => {
  const known = readFileSync('.env.example', 'utf8');
  const outputs = names(/^output ([A-Z_]+) /gmu);
  expect(outputs).toEqual(['MICROSOFT_APP_ID', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID']);
  for (const key of outputs) expect(known).toContain(`${key}=`);
  expect(text).toContain("msaAppType: 'UserAssignedMSI'");
  expect(text).not.toMatch(/password|secret/iu);
});
