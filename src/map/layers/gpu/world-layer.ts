import { Layer, type LayerProps, type UpdateParameters } from '@deck.gl/core'
import type { RenderPipelineParameters, Texture } from '@luma.gl/core'
import { Model, type ModelProps } from '@luma.gl/engine'
import type { WorldOrigin } from '../../../model/polygon-mesh'
import { dataTexture, makeDataTexture, rewriteTexture } from './data-texture'
import { flatView, flatViewOf } from './flat-view'

/** A shape to draw from a zoom of the map on; its coordinates count from the origin. */
export type Level<S extends WorldShape> = Readonly<{ fromZoom: number; shape: S }>
export type WorldShape = Readonly<{ origin: WorldOrigin }>
export type WorldLayerProps<S extends WorldShape> = LayerProps & {
  /** The coarsest first. */
  levels: readonly Level<S>[]
  /** Red, green, blue and opacity, 0 to 255, as many of them as the layer's shader reads; none where it reads no colours. */
  colours?: Uint8Array
}

/** Device pixels a CSS pixel, and device pixels a unit of the world. */
export type FlatScale = Readonly<{ pixelRatio: number; scale: number }>

/** What draws one shape: the model, and what else must be given back with it. */
export type Drawable = Readonly<{ model: Model; resources: readonly { destroy: () => void }[] }>

type State<S> = { drawables: Map<S, Drawable>; colours: Texture | null }
/** What deck.gl hands to `draw`, as far as it is read here. */
type DrawOptions = {
  shaderModuleProps: { project: { devicePixelRatio: number } }
  parameters: RenderPipelineParameters
}

/**
 * A layer whose coordinates lie in the Web Mercator world and whose shaders place them with `flatView`. What a level needs on the
 * graphics card is made when it is first drawn and given back when `levels` is another list; nothing else touches it. Colours are
 * a small texture of their own: changing them writes that and nothing more.
 */
export abstract class WorldLayer<S extends WorldShape, P extends WorldLayerProps<S>> extends Layer<P> {
  static override layerName = 'WorldLayer'
  declare state: State<S>

  protected abstract makeDrawable(shape: S): Drawable

  /** Readies the model for a frame; gives the uniforms of the layer's own shader module, by its name. */
  protected abstract prepare(model: Model, shape: S, view: FlatScale): Record<string, object>

  override initializeState(): void {
    this.state = { drawables: new Map(), colours: null }
  }

  override getModels(): Model[] {
    return Array.from(this.state.drawables.values(), ({ model }) => model)
  }

  override updateState({ props, oldProps }: UpdateParameters<this>): void {
    if (props.levels !== oldProps.levels) this.clear()
    if (props.colours && props.colours !== oldProps.colours) this.writeColours(props.colours)
  }

  override draw({ shaderModuleProps, parameters }: DrawOptions): void {
    const { viewport, renderPass } = this.context
    const shape = this.props.levels.findLast(({ fromZoom }) => fromZoom <= viewport.zoom)?.shape
    if (!shape) return
    let drawable = this.state.drawables.get(shape)
    if (!drawable) {
      drawable = this.makeDrawable(shape)
      // Deck.gl has set those of the models that were there before this frame.
      drawable.model.setParameters(parameters)
      this.state.drawables.set(shape, drawable)
    }
    const pixelRatio = shaderModuleProps.project.devicePixelRatio
    const view = flatViewOf(viewport, shape.origin, pixelRatio)
    const own = this.prepare(drawable.model, shape, { pixelRatio, scale: view.scale })
    drawable.model.shaderInputs.setProps({ flatView: view, ...own })
    drawable.model.draw(renderPass)
  }

  override finalizeState(context: this['context']): void {
    this.clear()
    this.state.colours?.destroy()
    super.finalizeState(context)
  }

  /** A model of plain triangles. Texture `colours` holds the layer's colours where it has any. */
  protected makeModel({ modules = [], bindings, ...props }: Omit<ModelProps, 'id' | 'topology'>): Model {
    const { colours } = this.state
    const { vs, fs } = props
    const shaders = this.getShaders({ vs, fs, modules: [flatView, dataTexture, ...modules] }) as ModelProps
    return new Model(this.context.device, {
      ...props,
      ...shaders,
      id: `${this.id}-${this.state.drawables.size}`,
      topology: 'triangle-list',
      bindings: { ...bindings, ...(colours ? { colours } : {}) },
    })
  }

  private writeColours(data: Uint8Array): void {
    if (this.state.colours && rewriteTexture(this.state.colours, data)) return
    this.state.colours?.destroy()
    const colours = makeDataTexture(this.context.device, data)
    this.state.colours = colours
    for (const model of this.getModels()) model.setBindings({ colours })
  }

  private clear(): void {
    for (const { model, resources } of this.state.drawables.values()) {
      model.destroy()
      for (const resource of resources) resource.destroy()
    }
    this.state.drawables.clear()
  }
}
