// Everything the bot calls at an address that came with an activity goes through here: replies to the connector, files
// put into OneDrive, files fetched from it. Such addresses are hostile until their host is found on a list. What was
// checked is what is called: the parsed address, never its text, so that no two readings of one text can differ.

import type { DoorSettings } from '../../config.ts';

/**
 * Teams' connector, as Microsoft's own Teams SDK lists it: the public cloud, then the national ones. Hosts in full,
 * because anyone can have a name under trafficmanager.net.
 */
const SERVICE_HOSTS = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
  'frontend.botapi.msg.infra.teams.microsoftonline.cn',
];
/** Where Teams keeps what people and bots hand each other: OneDrive and SharePoint. */
const FILE_HOSTS = ['.sharepoint.com', '.sharepoint.us', '.onedrive.com'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** A turn has 10 to 15 seconds, and must still answer after a transfer that failed. */
const MILLISECONDS = 8000;
const LONGEST_ADDRESS = 4000;
/** As the parser leaves a host name: small letters, no empty label, no dot at the end. */
const HOST_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

interface Refused {
  readonly kind: 'refused';
  readonly code: 'foreign-host' | 'too-large' | 'status' | 'unreachable';
  /** With the code `status`: what was answered; a redirection is not followed. */
  readonly status?: number;
}
export type Uploaded = { readonly kind: 'stored' } | Refused;
export type Downloaded = { readonly kind: 'fetched'; readonly bytes: Uint8Array } | Refused;

export class Outbound {
  readonly #serviceHosts: readonly string[];
  readonly #fileHosts: readonly string[];
  readonly #local: boolean;
  readonly #milliseconds: number;

  /** In local mode this machine is called, and nothing else. */
  constructor(
    { extraServiceHosts, fileHosts }: Pick<DoorSettings, 'extraServiceHosts' | 'fileHosts'>,
    { local, milliseconds = MILLISECONDS }: { readonly local: boolean; readonly milliseconds?: number },
  ) {
    this.#serviceHosts = local ? [] : [...SERVICE_HOSTS, ...extraServiceHosts];
    this.#fileHosts = local ? [] : (fileHosts ?? FILE_HOSTS);
    this.#local = local;
    this.#milliseconds = milliseconds;
  }

  /** Whether replies may be sent there. Without authentication anyone could name an address: then only loopback. */
  mayReply(serviceUrl: string): boolean {
    return this.#read(serviceUrl, this.#serviceHosts) !== undefined;
  }

  /** Puts a file at an address that Teams gave for it. */
  async upload(address: string, bytes: Uint8Array): Promise<Uploaded> {
    const answer = await this.#call(address, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: Buffer.from(bytes),
    });
    if ('kind' in answer) return answer;
    discard(answer);
    return { kind: 'stored' };
  }

  /** Fetches a file that a person has sent; never more than so many bytes, whatever the sender says of its length. */
  async download(address: string, maxBytes: number): Promise<Downloaded> {
    const answer = await this.#call(address, { headers: { 'accept-encoding': 'identity' } });
    if ('kind' in answer) return answer;
    try {
      const bytes = await readAtMost(answer, maxBytes);
      return bytes ? { kind: 'fetched', bytes } : { kind: 'refused', code: 'too-large' };
    } catch {
      return { kind: 'refused', code: 'unreachable' };
    }
  }

  async #call(address: string, request: RequestInit): Promise<Response | Refused> {
    const url = this.#read(address, this.#fileHosts);
    if (!url) return { kind: 'refused', code: 'foreign-host' };
    try {
      // A redirection leads to a host that nobody has checked.
      const signal = AbortSignal.timeout(this.#milliseconds);
      const answer = await fetch(url, { ...request, redirect: 'manual', signal });
      if (answer.ok) return answer;
      discard(answer);
      return { kind: 'refused', code: 'status', status: answer.status };
    } catch {
      return { kind: 'refused', code: 'unreachable' };
    }
  }

  #read(address: string, hosts: readonly string[]): URL | undefined {
    return allowedUrl(address, hosts) ?? (this.#local ? loopbackUrl(address) : undefined);
  }
}

/**
 * The address, when it is https on the standard port of a listed host, without a name or password in it. A list has
 * hosts in full, and domains with a dot before them, which stand for every host below.
 */
export function allowedUrl(address: string, hosts: readonly string[]): URL | undefined {
  const url = read(address);
  if (url?.protocol !== 'https:' || url.port !== '' || !HOST_NAME.test(url.hostname)) return undefined;
  const listed = hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  return listed ? url : undefined;
}

/** The address, when it is of this machine. */
export function loopbackUrl(address: string): URL | undefined {
  const url = read(address);
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  return web && LOOPBACK.includes(url.hostname) ? url : undefined;
}

function read(address: string): URL | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : undefined;
}

/** Ends the transfer without waiting for it: a body that nobody wants must not hold up the turn. */
function discard(answer: Response): void {
  answer.body?.cancel().catch(() => undefined);
}

/** The body, or undefined as soon as it is longer than allowed; the rest is not read. */
async function readAtMost(answer: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(answer.headers.get('content-length') ?? 0) > maxBytes) {
    discard(answer);
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early ends the transfer.
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > maxBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
