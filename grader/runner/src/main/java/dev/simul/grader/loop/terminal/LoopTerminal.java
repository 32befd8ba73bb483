package dev.simul.grader.loop.terminal;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** A terminal on which the loop draws its screens. */
public final class LoopTerminal implements AutoCloseable {
    private static final int LEAST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 100;
    private static final int USUAL_ROWS = 24;
    private static final String WITHOUT_WRAP = "\033[?7l";
    private static final String WITH_WRAP = "\033[?7h";
    private static final String HOME = "\033[H";
    private static final String TO_END_OF_LINE = "\033[K";

    private final Terminal terminal;
    private final Palette palette;
    private final Glyphs glyphs;
    private final boolean isScreen;
    private final BindingReader reader;
    private final KeyMap<Key> keys = new KeyMap<>();
    private @Nullable Attributes before;
    private List<String> printed = List.of();

    /** What the loop does if something happens to the terminal. */
    public interface Events {
        /** The size has changed, or the screen must be drawn again. */
        void redraw();

        /** The user wants the loop to end. */
        void quit();
    }

    private LoopTerminal(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        // Windows has no TERM.
        Map<String, String> known = new HashMap<>(environment);
        known.put("TERM", terminal.getType());
        this.palette = Palette.of(known, true);
        this.glyphs = Glyphs.in(terminal.encoding());
        this.isScreen =
                !terminal.getType().startsWith(Terminal.TYPE_DUMB)
                        && terminal.getStringCapability(Capability.cursor_address) != null;
        this.reader = new BindingReader(terminal.reader());
        bindKeys();
    }

    /**
     * Opens the terminal of this process.
     *
     * @param environment the environment variables
     * @throws IOException if there is no terminal
     */
    public static LoopTerminal open(Map<String, String> environment) throws IOException {
        return new LoopTerminal(
                TerminalBuilder.builder()
                        .name("simul")
                        .system(true)
                        .dumb(true)
                        .encoding(encoding())
                        .nativeSignals(true)
                        .signalHandler(Terminal.SignalHandler.SIG_DFL)
                        .build(),
                environment);
    }

    /** Returns the encoding of the locale. */
    private static Charset encoding() {
        String name =
                System.getProperty(
                        "stdout.encoding", System.getProperty("native.encoding", "US-ASCII"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }

    private void bindKeys() {
        keys.setNomatch(Key.OTHER);
        keys.setUnicode(Key.OTHER);
        keys.setAmbiguousTimeout(100);
        for (Key key : Key.values()) {
            if (key != Key.OTHER) {
                keys.bind(key, String.valueOf(key.character()));
                String capital = String.valueOf(Character.toUpperCase(key.character()));
                keys.bind(key, capital);
            }
        }
        keys.bind(Key.ENTER, "\n");
        keys.bind(Key.QUIT, "\003", "\004");
        keys.bind(Key.BACK, "\177", "\b");
        bind(Key.UP, Capability.key_up, "\033[A", "\033OA");
        bind(Key.DOWN, Capability.key_down, "\033[B", "\033OB");
        bind(Key.PAGE_UP, Capability.key_ppage, "\033[5~");
        bind(Key.PAGE_DOWN, Capability.key_npage, "\033[6~");
    }

    private void bind(Key key, Capability capability, String... usual) {
        String sequence = KeyMap.key(terminal, capability);
        if (sequence != null) {
            keys.bind(key, sequence);
        }
        keys.bind(key, usual);
    }

    /**
     * Starts to draw screens and to read single keys.
     *
     * @param events what to do if something happens to the terminal
     */
    public void enter(Events events) {
        before = terminal.enterRawMode();
        terminal.handle(Terminal.Signal.WINCH, signal -> events.redraw());
        terminal.handle(
                Terminal.Signal.CONT,
                signal -> {
                    terminal.enterRawMode();
                    begin();
                    events.redraw();
                });
        terminal.handle(Terminal.Signal.INT, signal -> events.quit());
        Runtime.getRuntime().addShutdownHook(new Thread(this::restore));
        begin();
    }

    private void begin() {
        if (isScreen) {
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.keypad_xmit);
            terminal.puts(Capability.cursor_invisible);
            terminal.puts(Capability.clear_screen);
            terminal.flush();
        }
    }

    private void end() {
        if (isScreen) {
            terminal.puts(Capability.cursor_normal);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
        }
        terminal.flush();
    }

    /**
     * Waits for a key.
     *
     * @return the key; {@link Key#QUIT} if there will be no more keys
     */
    public Key read() {
        try {
            Key key = reader.readBinding(keys);
            return key == null ? Key.QUIT : key;
        } catch (IOError closed) {
            return Key.QUIT;
        }
    }

    /**
     * Leaves the terminal to another program while it runs.
     *
     * @param program runs the program
     * @return the result of the program
     * @throws Exception if the program fails
     */
    public <T> T leaveTo(Callable<T> program) throws Exception {
        Attributes usual = before;
        end();
        if (usual != null) {
            terminal.setAttributes(usual);
        }
        try {
            return program.call();
        } finally {
            terminal.enterRawMode();
            printed = List.of();
            begin();
        }
    }

    /** Returns the width of texts, which is that of the terminal between 40 and 100 columns. */
    public TextWidth width() {
        int columns = terminal.getWidth();
        return columns <= 0
                ? TextWidth.of(Map.of())
                : new TextWidth(Math.clamp(columns, LEAST_COLUMNS, MOST_COLUMNS));
    }

    /** Returns the colours of this terminal. */
    public Palette palette() {
        return palette;
    }

    /**
     * Returns how many lines of a body fit on a screen.
     *
     * @param frame the screen
     * @return the number of lines; all lines if the terminal only prints
     */
    public int room(Frame frame) {
        if (!isScreen) {
            return Math.max(1, frame.body().size());
        }
        int rows = terminal.getHeight() <= 0 ? USUAL_ROWS : terminal.getHeight();
        return Math.max(1, rows - frame.head().size() - frame.foot().size());
    }

    /** Returns whether this terminal shows screens; otherwise, it prints them. */
    public boolean isScreen() {
        return isScreen;
    }

    /**
     * Shows a screen. A terminal that only prints prints the body, if it differs from the last one.
     *
     * @param frame the screen
     */
    public void show(Frame frame) {
        if (isScreen) {
            draw(frame);
        } else {
            print(frame);
        }
    }

    private void draw(Frame frame) {
        int room = room(frame);
        int first = Math.clamp(frame.firstLine(), 0, Math.max(0, frame.body().size() - room));
        int end = Math.min(frame.body().size(), first + room);
        List<String> lines = new ArrayList<>(frame.head());
        lines.addAll(frame.body().subList(first, end));
        while (lines.size() < frame.head().size() + room) {
            lines.add("");
        }
        lines.addAll(frame.foot());
        StringBuilder text = new StringBuilder(WITHOUT_WRAP).append(HOME);
        for (int i = 0; i < lines.size(); i++) {
            // Erased first: at the right edge, the cursor is still on the last character.
            text.append(i == 0 ? "" : "\r\n")
                    .append(TO_END_OF_LINE)
                    .append(glyphs.translate(lines.get(i)));
        }
        text.append(WITH_WRAP);
        PrintWriter out = terminal.writer();
        out.write(text.toString());
        out.flush();
    }

    private void print(Frame frame) {
        if (frame.body().equals(printed)) {
            return;
        }
        printed = frame.body();
        PrintWriter out = terminal.writer();
        for (List<String> lines : List.of(frame.head(), frame.body(), frame.foot())) {
            lines.forEach(line -> out.print(glyphs.translate(line) + System.lineSeparator()));
        }
        out.flush();
    }

    /** Restores the terminal. */
    @Override
    public void close() throws IOException {
        restore();
        terminal.close();
    }

    /** Restores the terminal once, also if the process is ended by a signal. */
    private synchronized void restore() {
        Attributes usual = before;
        if (usual != null) {
            before = null;
            end();
            terminal.setAttributes(usual);
        }
    }
}
