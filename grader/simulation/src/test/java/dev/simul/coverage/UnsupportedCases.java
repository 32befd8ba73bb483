package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.refused;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.ref.Cleaner;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.InvocationTargetException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.management.NotificationEmitter;

/** Waits for events outside the simulation, and objects that were created outside. */
final class UnsupportedCases {
    private UnsupportedCases() {}

    /** Objects that are created outside the simulation. */
    private interface Making<T> {
        T make() throws Exception;
    }

    private static <T> T outside(Making<T> making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<WaitCase> network() {
        String network = "a network connection: use a fake connection that sleeps";
        ServerSocket server = outside(() -> new ServerSocket(0));
        return List.of(
                refused(
                        "Socket.Socket",
                        network,
                        () -> new Socket("localhost", server.getLocalPort()).close()),
                refused("ServerSocket.ServerSocket", network, () -> new ServerSocket(0).close()),
                refused("ServerSocket.accept", network, () -> server.accept().close()),
                refused(
                        "DatagramSocket.DatagramSocket",
                        network,
                        () -> new DatagramSocket(0).close()),
                refused("SocketChannel.open", network, () -> SocketChannel.open().close()),
                refused(
                        "ServerSocketChannel.open",
                        network,
                        () -> ServerSocketChannel.open(StandardProtocolFamily.UNIX).close()),
                refused("DatagramChannel.open", network, () -> DatagramChannel.open().close()),
                refused(
                        "AsynchronousSocketChannel.open, AsynchronousSocketChannel.read,"
                                + " AsynchronousSocketChannel.write",
                        network,
                        () -> AsynchronousSocketChannel.open().close()),
                refused(
                        "AsynchronousServerSocketChannel.open",
                        network,
                        () -> AsynchronousServerSocketChannel.open().close()),
                refused(
                        "AsynchronousChannelGroup.awaitTermination",
                        network,
                        new WaitCase.Body() {
                            private final AsynchronousChannelGroup group =
                                    outside(() ->
                                            AsynchronousChannelGroup.withFixedThreadPool(
                                                    1, Thread.ofPlatform().daemon().factory()));

                            @Override
                            public void run() throws Exception {
                                group.awaitTermination(1, SECONDS);
                            }
                        }),
                refused(
                        "URL.openStream",
                        network,
                        () -> URI.create("http://localhost:1/").toURL().openStream().close()));
    }

    static List<WaitCase> http() {
        String http = "an HttpClient: use a fake client that sleeps";
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:1/")).build();
        return List.of(
                refused("HttpClient.newHttpClient", http, () -> HttpClient.newHttpClient().close()),
                refused(
                        "HttpClient.send",
                        http,
                        () -> client.send(request, BodyHandlers.discarding())),
                refused(
                        "HttpClient.sendAsync",
                        http,
                        () -> client.sendAsync(request, BodyHandlers.discarding()).join()),
                refused(
                        "HttpClient.awaitTermination",
                        http,
                        () -> client.awaitTermination(Duration.ofSeconds(1))));
    }

    static List<WaitCase> files() {
        Path file = outside(() -> Files.createTempFile("simulation", ".txt"));
        file.toFile().deleteOnExit();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        WatchService watch = outside(() -> FileSystems.getDefault().newWatchService());
        Selector selector = outside(Selector::open);
        AsynchronousFileChannel channel =
                outside(() ->
                        AsynchronousFileChannel.open(
                                file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        String asynchronous = "an AsynchronousFileChannel: use a FileChannel on a separate thread";
        String selecting = "a Selector: use a BlockingQueue of events";
        String watching = "a WatchService: use a BlockingQueue of events";
        return List.of(
                refused("Selector.open", selecting, () -> Selector.open().close()),
                refused("Selector.select", selecting, () -> selector.select(1000)),
                refused(
                        "Pipe.open",
                        "a java.nio.channels.Pipe: use a BlockingQueue or a PipedInputStream",
                        Pipe::open),
                refused(
                        "AsynchronousFileChannel.read",
                        asynchronous,
                        () -> channel.read(room(), 0).get()),
                refused(
                        "AsynchronousFileChannel.write",
                        asynchronous,
                        () -> channel.write(room(), 0).get()),
                refused("AsynchronousFileChannel.lock", asynchronous, () -> channel.lock().get()),
                refused(
                        "FileChannel.lock",
                        "FileChannel.lock, which waits for other programs: use tryLock",
                        () -> {
                            try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                                open.lock();
                            }
                        }),
                refused(
                        "FileSystem.newWatchService",
                        watching,
                        () -> FileSystems.getDefault().newWatchService().close()),
                refused("WatchService.take", watching, watch::take),
                refused("WatchService.poll", watching, () -> watch.poll(1, SECONDS)),
                refused(
                        "Path.register",
                        watching,
                        () -> folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE)),
                refused(
                        "System.in",
                        "System.in: read from another stream, or replace System.in with"
                                + " System.setIn",
                        () -> System.in.read()));
    }

    private static ByteBuffer room() {
        return ByteBuffer.allocate(1);
    }

    static List<WaitCase> processes() {
        Process process = outside(() -> new ProcessBuilder(java(), "-version").start());
        String start = "another process: use a fake process that sleeps";
        String waiting = "a wait for another process: use a fake process that sleeps";
        return List.of(
                refused(
                        "ProcessBuilder.start",
                        start,
                        () -> new ProcessBuilder(java(), "-version").start()),
                refused(
                        "ProcessBuilder.startPipeline",
                        start,
                        () ->
                                ProcessBuilder.startPipeline(
                                        List.of(
                                                new ProcessBuilder(java(), "-version"),
                                                new ProcessBuilder(java(), "-version")))),
                refused(
                        "Runtime.exec",
                        start,
                        () -> Runtime.getRuntime().exec(new String[] {java(), "-version"})),
                refused("Process.waitFor", waiting, process::waitFor),
                refused("Process.waitFor", waiting, () -> process.waitFor(1, SECONDS)),
                refused("Process.waitFor", waiting, () -> process.waitFor(Duration.ofSeconds(1))),
                refused("Process.onExit", waiting, () -> process.onExit().get()),
                refused(
                        "ProcessHandle.onExit",
                        waiting,
                        () -> ProcessHandle.of(1).orElseThrow().onExit().get()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<WaitCase> others() {
        Thread virtual = Thread.ofVirtual().unstarted(() -> {});
        ScheduledExecutorService executor =
                Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
        var _ = outside(() -> executor.submit(() -> 1).get());
        Timer timer = new Timer(true);
        String collector = "ReferenceQueue.remove, which waits for the garbage collector: use poll";
        String signal = "a signal of the operating system: call the code that handles the signal";
        String initializer = "a wait inside a static initializer: wait in a method instead";
        String executed =
                "an executor whose threads run outside the simulation or ran in an earlier one:"
                        + " create the executor inside, and shut it down inside";
        return List.of(
                refused("ReferenceQueue.remove", collector, () -> new ReferenceQueue<>().remove()),
                refused(
                        "Cleaner.create",
                        "a Cleaner, which runs code when an object is reclaimed: use"
                                + " try-with-resources",
                        Cleaner::create),
                refused(
                        "Runtime.addShutdownHook",
                        "a shutdown hook, which runs when the JVM ends: use try-with-resources",
                        () -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {}))),
                refused(
                        "NotificationEmitter.addNotificationListener",
                        "a listener that the JVM calls from a thread of its own: call it in the"
                                + " simulation",
                        () ->
                                ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                                        .addNotificationListener((event, mark) -> {}, null, null)),
                refused("Signal.handle", signal, () -> signals("handle")),
                refused("Signal.raise", signal, () -> signals("raise")),
                refused(
                        "Linker.downcallHandle",
                        "native code: use the classes of the JDK",
                        UnsupportedCases::linkNativeCode),
                refused(
                        "ReferenceQueue.remove",
                        collector,
                        () -> new ReferenceQueue<>().remove(1000)),
                refused(
                        "a sleep in a static initializer while other threads can run",
                        initializer,
                        () -> {
                            Thread.startVirtualThread(() -> {});
                            SleepsWhileLoaded.touch();
                        }),
                refused(
                        "Object.wait in a static initializer",
                        initializer,
                        WaitsWhileLoaded::touch),
                refused(
                        "a virtual thread created outside",
                        "a virtual thread created outside the simulation: create it inside",
                        virtual::start),
                refused(
                        "an executor that was used outside before",
                        executed,
                        () -> executor.submit(() -> 1).get()),
                refused(
                        "an executor that was used outside before",
                        executed,
                        () -> executor.schedule(() -> 1, 1, SECONDS).get()),
                refused(
                        "a Timer created outside",
                        "a Timer created outside the simulation: create it inside",
                        () ->
                                timer.schedule(
                                        new TimerTask() {
                                            @Override
                                            public void run() {}
                                        },
                                        100)));
    }

    private static final class SleepsWhileLoaded {
        private static final int VALUE;

        static {
            WaitCase.sleep(1000);
            VALUE = 1;
        }

        private SleepsWhileLoaded() {}

        static void touch() {
            if (VALUE != 1) {
                throw new AssertionError();
            }
        }
    }

    private static final class WaitsWhileLoaded {
        private static final Object MONITOR = new Object();

        static {
            synchronized (MONITOR) {
                try {
                    MONITOR.wait(10);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private WaitsWhileLoaded() {}

        static void touch() {
            synchronized (MONITOR) {
                MONITOR.notifyAll();
            }
        }
    }

    /** Uses {@code sun.misc.Signal} by name, because javac warns of it. */
    private static void signals(String method) throws Exception {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object signal = type.getConstructor(String.class).newInstance("USR2");
        try {
            if (method.equals("raise")) {
                type.getMethod(method, type).invoke(null, signal);
            } else {
                Object ignore = handler.getField("SIG_IGN").get(null);
                type.getMethod(method, type, handler).invoke(null, signal, ignore);
            }
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Error over) {
                throw over;
            }
            throw refused;
        }
    }

    @SuppressWarnings("restricted") // this is what is refused
    private static void linkNativeCode() {
        Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_INT));
    }
}
