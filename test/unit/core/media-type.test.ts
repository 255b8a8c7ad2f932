import { describe, expect, it } from 'vitest';
import { detectMediaType, extensionOf } from '../../../src-main/core/media-type.ts';

const text = (value: string) => new TextEncoder().encode(value);

describe('detectMediaType', () => {
  it.each([
    ['application/pdf', text('%PDF-1.7\n')],
    ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/tiff', Uint8Array.of(0x49, 0x49, 0x2a, 0)],
    ['image/tiff', Uint8Array.of(0x4d, 0x4d, 0, 0x2a)],
    ['application/zip', text('PK\u0003\u0004')],
    ['application/vnd.ms-outlook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['application/ms-tnef', Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0)],
    ['application/vnd.rar', text('Rar!\u001a\u0007\u0001\u0000')],
    ['application/x-7z-compressed', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['message/rfc822', text('From: a@b\r\nSubject: x\r\n\r\n%PDF-1.7')],
    ['message/rfc822', text('Received: from a\r\n\tby b\r\nSubject: x\r\n\r\nBuongiorno')],
    ['message/rfc822', text('From a@b Sat Nov 21\nFrom: a@b\nTo: c@d\n\nBuongiorno')],
  ])('knows %s', (mediaType, bytes) => expect(detectMediaType(bytes)).toBe(mediaType));

  it('allows a PDF header anywhere in the first 1024 bytes, not later', () => {
    expect(detectMediaType(text(`${' '.repeat(1019)}%PDF-`))).toBe('application/pdf');
    expect(detectMediaType(text(`${' '.repeat(1020)}%PDF-`))).toBeNull();
  });

  it.each([
    ['Da: Anna\nOggetto: polizza\n\n'],
    ['From: Anna\nCiao\nTo: Bruno\n\n'],
    ['Subject: solo questo\n\n'],
  ])('takes %j for no message', (content) => expect(detectMediaType(text(content))).toBeNull());

  it.each([[''], ['Buongiorno'], ['%PD']])('refuses %j', (content) =>
    expect(detectMediaType(text(content))).toBeNull(),
  );
});

it('names files by what they are', () => {
  expect(extensionOf('application/pdf')).toBe('pdf');
  expect(extensionOf('image/jpeg')).toBe('jpg');
});
