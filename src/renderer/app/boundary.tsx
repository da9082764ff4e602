import { Component, type ReactNode } from 'react'
import { EmptyState } from '../parts/empty'

interface Props {
  readonly message: string
  readonly retry: string
  readonly children: ReactNode
}

/** A page that fails to draw takes nothing else with it. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState title={this.props.message}>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {this.props.retry}
        </button>
      </EmptyState>
    )
  }
}
