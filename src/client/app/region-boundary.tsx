import { Component } from "react";
import type { ErrorInfo, ReactNode } from "react";
import { useMessages } from "../messages/messages-context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

interface RegionBoundaryProps {
  /** Name of the part, for the person. */
  readonly region: string;
  readonly children: ReactNode;
}

interface RegionBoundaryState {
  readonly error: Error | undefined;
}

/** Keeps a failure in one part of the window from taking the others with it. */
export class RegionBoundary extends Component<RegionBoundaryProps, RegionBoundaryState> {
  override state: RegionBoundaryState = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): RegionBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`${this.props.region} failed`, error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const reload = () => {
      this.setState({ error: undefined });
    };
    return <BrokenRegion region={this.props.region} message={error.message} onReload={reload} />;
  }
}

interface BrokenRegionProps {
  readonly region: string;
  readonly message: string;
  readonly onReload: () => void;
}

function BrokenRegion({ region, message, onReload }: BrokenRegionProps) {
  const { app } = useMessages();
  return (
    <div role="alert">
      <EmptyState
        icon="error"
        title={app.broken(region)}
        actions={
          <Button icon="retry" onClick={onReload}>
            {app.reloadPart}
          </Button>
        }
      >
        {message}
      </EmptyState>
    </div>
  );
}
