import { rendererName } from './quality'

self.postMessage(rendererName(new OffscreenCanvas(1, 1)))
