import { Box } from "ink";
import type { ComponentType } from "react";
import type { AppState, ScreenName } from "../actions/appState.ts";
import { withKeys } from "../actions/keyWords.ts";
import { ArtifactsScreen } from "../screens/artifacts/ArtifactsScreen.tsx";
import { ComposerScreen } from "../screens/composer/ComposerScreen.tsx";
import { badgesFor, crumbsFor } from "../screens/crumbs.ts";
import { DiffScreen } from "../screens/diff/DiffScreen.tsx";
import { FlavorScreen } from "../screens/flavor/FlavorScreen.tsx";
import { FormScreen } from "../screens/form/FormScreen.tsx";
import { IntegrationsScreen } from "../screens/integrations/IntegrationsScreen.tsx";
import { LogScreen } from "../screens/log/LogScreen.tsx";
import { PictureScreen } from "../screens/picture/PictureScreen.tsx";
import type { ScreenProps } from "../screens/props.ts";
import { StacksScreen } from "../screens/stacks/StacksScreen.tsx";
import { ComponentsScreen } from "../screens/typed/ComponentsScreen.tsx";
import { FlavorsScreen } from "../screens/typed/FlavorsScreen.tsx";
import { topOf } from "../state/screenStack.ts";
import { type Store, useSelected } from "../state/store.ts";
import { useTerminalSize } from "../terminal/size.ts";
import { type ScrollEnds, ScrollEndsContext } from "../widgets/Details.tsx";
import { Footer } from "../widgets/Footer.tsx";
import { Header } from "../widgets/Header.tsx";
import { type HitAreas, HitContext } from "../widgets/hits.ts";
import { ZoomedContext } from "../widgets/Pane.tsx";
import { isTooSmall, TooSmall } from "../widgets/TooSmall.tsx";
import { type Theme, ThemeContext } from "../widgets/theme.ts";
import { hintsFor } from "./hints.ts";
import { OverlayView } from "./OverlayView.tsx";
import { ChordView } from "./overlays/ChordView.tsx";
import { StatusLine } from "./StatusLine.tsx";

const screens: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  stacks: StacksScreen,
  components: ComponentsScreen,
  flavors: FlavorsScreen,
  flavor: FlavorScreen,
  composer: ComposerScreen,
  form: FormScreen,
  diff: DiffScreen,
  picture: PictureScreen,
  artifacts: ArtifactsScreen,
  integrations: IntegrationsScreen,
  log: LogScreen,
};

type AppProps = {
  readonly store: Store<AppState>;
  readonly theme: Theme;
  /** Is told where scrolled texts end. */
  readonly scrollEnds: ScrollEnds;
  /** Is told what can be clicked. */
  readonly hits: HitAreas;
};

/** The frame around every screen: header, the screen, a row for messages, the keys that work now. */
export function App({ store, theme, scrollEnds, hits }: AppProps) {
  const state = useSelected(store, whole);
  const size = useTerminalSize();
  const { columns, rows } = size;
  if (isTooSmall(size)) return <TooSmall {...size} quit={withKeys("{app.quit}", state)} />;
  const Screen = screens[topOf(state.screens).screen];
  return (
    <ThemeContext value={theme}>
      <HitContext value={hits}>
        <ScrollEndsContext value={scrollEnds}>
          <Box flexDirection="column" width={columns} height={rows}>
            <Header
              crumbs={crumbsFor(state)}
              active={state.data.active.name}
              badges={badgesFor(state)}
              width={columns}
            />
            <ZoomedContext value={topOf(state.screens).isZoomed === true}>
              <Screen state={state} area={{ columns, rows: rows - 3, top: 1 }} />
            </ZoomedContext>
            <StatusLine state={state} width={columns} row={rows - 2} />
            <Footer hints={hintsFor(state)} width={columns} />
            <ChordView state={state} size={size} />
            <OverlayView state={state} size={size} />
          </Box>
        </ScrollEndsContext>
      </HitContext>
    </ThemeContext>
  );
}

function whole(state: AppState): AppState {
  return state;
}
