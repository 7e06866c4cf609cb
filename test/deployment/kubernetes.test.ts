// The manifests: each has the shape that a cluster takes, they fit together, ask for little right, and name settings that exist.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { VERSION } from '../../src/version.ts';

const FOLDER = 'deployment/kubernetes';
const KINDS = {
  ConfigMap,
  Namespace,
  Secret,
  Service,
  Deployment,
  Ingress,
  NetworkPolicy,
  PodDisruptionBudget,
};
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
// biome-ignore lint/suspicious/noExplicitAny: whatever a file holds; its shape is what is tested
const read = (name: string): any => parse(readFileSync(join(FOLDER, name), 'utf8'));
const { spec: deployed } = read('deployment.yaml');
const { spec: pod } = deployed.template;
const [bot] = pod.containers;

function validated(manifest: { readonly kind: keyof typeof KINDS }): void {
  const Kind = KINDS[manifest.kind];
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a shape of its own, and looks itself
  new (Kind as any)(manifest).validate();
}

describe('the manifests', () => {
  it.each(files.filter((name) => name !== 'kustomization.yaml'))('%s has the shape of its kind', (name) => {
    validated(read(name));
  });

  it('are looked at by something that can say no', () => {
    expect(() => validated({ ...read('service.yaml'), spec: { ports: [{ port: 'http' }] } })).toThrow();
    expect(() =>
      validated({ ...read('deployment.yaml'), spec: { ...deployed, selector: undefined } }),
    ).toThrow();
  });

  it('are all applied, but the example of a secret', () => {
    const { resources } = read('kustomization.yaml');
    expect([...resources, 'kustomization.yaml', 'secret.example.yaml'].toSorted()).toEqual(files.toSorted());
  });

  it('find one another by name and label', () => {
    const labels = { 'app.kubernetes.io/name': 'tro-ly-bao-cao' };
    expect(deployed.template.metadata.labels).toEqual(labels);
    expect(deployed.selector.matchLabels).toEqual(labels);
    expect(read('service.yaml').spec.selector).toEqual(labels);
    expect(read('disruption-budget.yaml').spec.selector.matchLabels).toEqual(labels);
    expect(read('network-policy.yaml').spec.podSelector.matchLabels).toEqual(labels);
    expect(bot.envFrom).toEqual([
      { configMapRef: { name: read('config.yaml').metadata.name } },
      { secretRef: { name: read('secret.example.yaml').metadata.name } },
    ]);
    const ports = bot.ports.map(({ name }: { name: string }) => name);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(ports).toContain(bot[probe].httpGet.port);
    expect(ports).toContain(read('service.yaml').spec.ports[0].targetPort);
  });

  it('give settings that the program takes, and all that it wants', () => {
    const settings = { ...read('config.yaml').data, ...read('secret.example.yaml').stringData };
    expect(readConfig(settings, { local: false })).toMatchObject({ database: { kind: 'postgres' } });
    const known = readFileSync('.env.example', 'utf8');
    for (const key of Object.keys(settings)) expect(known).toContain(`${key}=`);
  });

  it('run two copies of this version, one of which may go at a time', () => {
    expect(deployed.replicas).toBe(2);
    expect(read('disruption-budget.yaml').spec.minAvailable).toBe(1);
    expect(bot.image).toMatch(new RegExp(`:${VERSION.replaceAll('.', '\\.')}$`, 'u'));
  });

  it('ask for little right', () => {
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(bot.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(bot.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual([
      '/data',
      '/tmp',
    ]);
  });

  it('let two paths in from outside, and no others', () => {
    const [{ http }] = read('ingress.yaml').spec.rules;
    expect(http.paths.map(({ path }: { path: string }) => path)).toEqual(['/api/messages', '/download/']);
  });
});
