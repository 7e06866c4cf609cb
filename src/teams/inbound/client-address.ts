// By which name a caller's requests are counted.

import { isIP, isIPv6 } from 'node:net';

/** An IPv4 address, or the /64 network that one holder of IPv6 addresses has. */
export function addressKey(address: string | undefined): string {
  const bare = (address ?? '').replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '');
  // What a header says where proxies are trusted may be anything, and of any length.
  if (isIP(bare) === 0) return 'unknown';
  if (!isIPv6(bare)) return bare;
  const [front = [], back] = bare.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = back ? 8 - front.length - back.length : 0;
  return [...front, ...Array<string>(zeros).fill('0'), ...(back ?? [])]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
