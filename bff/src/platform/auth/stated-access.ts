import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS } from './access.decorators.js';

/** Stops the start where a route states no access: forgetting it must not open or close it in silence. */
@Injectable()
export class StatedAccess implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.routes().filter(({ handler }) => Reflect.getMetadata(ACCESS, handler) === undefined);
    if (silent.length === 0) return;
    throw new Error(`routes without @Public() or @May(): ${silent.map(({ name }) => name).join(', ')}`);
  }

  private routes(): { name: string; handler: object }[] {
    return this.discovery.getControllers().flatMap(({ name, metatype }) => {
      const prototype = (metatype as { prototype?: object } | null)?.prototype ?? {};
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => ({ name: `${name}.${method}`, handler: Reflect.get(prototype, method) as object }))
        .filter(({ handler }) => isRoute(handler));
    });
  }
}

function isRoute(handler: object): boolean {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  return method !== undefined;
}
