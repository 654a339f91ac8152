import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskCertificateNo, maskName, maskNumbersIn, maskPhone } from './masks.js';

describe('masks', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['138-0000-1234', '138****1234'],
    ['0000-1234567', '****4567'],
    ['000012345678', '****5678'],
    ['12345', '****'],
    ['', '****'],
  ])('phone %p → %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['张某某', '张*'],
    ['李四', '李*'],
    ['𠮷某', '𠮷*'],
    [' Sample Person ', 'S*'],
    ['', ''],
  ])('name %p → %p', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['示A00012345', '示A****45'],
    ['1234567', '12****67'],
    ['A12345', '****'],
  ])('certificate %p → %p', (certificateNo, masked) => expect(maskCertificateNo(certificateNo)).toBe(masked));

  it.each([
    ['请回电13800001234，谢谢', '请回电138****1234，谢谢'],
    ['13800001234,13900005678', '138****1234,139****5678'],
    ['138 0000 1234 或 138-0000-1234', '138****1234 或 138****1234'],
    ['身份证 36010019900101001X', '身份证 360****X'],
    [
      '统一代码 91360100MA00000013，金额 1380000123456 元',
      '统一代码 91360100MA00000013，金额 1380000123456 元',
    ],
    ['', ''],
  ])('in the text %p → %p', (text, masked) => expect(maskNumbersIn(text)).toBe(masked));

  it('show at most seven digits of a phone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789- ') }), (phone) => {
        expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
