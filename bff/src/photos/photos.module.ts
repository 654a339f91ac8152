import multipart from '@fastify/multipart';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config, dataDir } from '../platform/index.js';
import { FilePhotoStore, PhotoStore } from './photo-store.js';
import { Photos } from './photos.js';

const LARGEST = 10 * 1024 * 1024;

@Module({
  providers: [
    Photos,
    {
      provide: PhotoStore,
      useFactory: (config: Config) => new FilePhotoStore(dataDir('photos', config.photoDir, config.database)),
      inject: [Config],
    },
  ],
  exports: [Photos],
})
export class PhotosModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** One file a request, so large and no larger. Not awaited: that would boot the server before its error handler. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    void server.register(multipart, { limits: { fileSize: LARGEST, files: 1, fields: 0 } });
  }
}
