package dev.simul.grader.submission.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a submission in a folder. Links in the folder are not followed. */
public final class FolderTree implements FileTree {
    private final Path top;
    private final Map<String, List<TreeFile>> walked = new HashMap<>();
    private int entries;

    /**
     * Creates a tree.
     *
     * @param folder the folder; if the folder is a link, the target of the link is the submission
     */
    public FolderTree(Path folder) {
        try {
            this.top = folder.toRealPath();
        } catch (IOException failure) {
            throw SubmissionException.unreadable(folder.toString());
        }
    }

    @Override
    public List<String> folders(String folder) {
        return list(folder).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !LeftOut.folder(relative(path)))
                .map(FolderTree::name)
                .toList();
    }

    @Override
    public List<TreeFile> files(String folder) {
        List<TreeFile> files = new ArrayList<>();
        for (Path path : list(folder)) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && !LeftOut.file(relative(path))) {
                try {
                    files.add(
                            file(
                                    path,
                                    Files.readAttributes(
                                            path,
                                            BasicFileAttributes.class,
                                            LinkOption.NOFOLLOW_LINKS)));
                } catch (IOException gone) {
                    files.add(TreeFile.without(relative(path), TreeFile.Kind.UNREADABLE));
                }
            }
        }
        return files;
    }

    @Override
    public List<TreeFile> below(String folder) {
        return walked.computeIfAbsent(folder, this::walk);
    }

    private List<TreeFile> walk(String folder) {
        List<TreeFile> found = new ArrayList<>();
        Path start = top.resolve(folder);
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        try {
            Files.walkFileTree(
                    start,
                    EnumSet.noneOf(FileVisitOption.class),
                    IntakeLimits.DEPTH,
                    new Visitor(start, found));
        } catch (IOException failure) {
            throw SubmissionException.unreadable(folder);
        }
        found.sort(Comparator.comparing(TreeFile::path));
        return found;
    }

    @Override
    public boolean gaveUp() {
        return entries > IntakeLimits.ENTRIES;
    }

    private List<Path> list(String folder) {
        try (var inside = Files.newDirectoryStream(top.resolve(folder))) {
            List<Path> paths = new ArrayList<>();
            inside.forEach(paths::add);
            paths.sort(Comparator.comparing(FolderTree::name));
            return paths;
        } catch (NoSuchFileException | NotDirectoryException nothing) {
            return List.of();
        } catch (IOException failure) {
            throw SubmissionException.unreadable(folder.isEmpty() ? top.toString() : folder);
        }
    }

    private TreeFile file(Path file, BasicFileAttributes attributes) {
        return new TreeFile(
                relative(file), kind(attributes), attributes.size(), limit -> read(file, limit));
    }

    private static TreeFile.Kind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return TreeFile.Kind.FILE;
        }
        return attributes.isSymbolicLink() ? TreeFile.Kind.LINK : TreeFile.Kind.OTHER;
    }

    private static byte[] read(Path file, int limit) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(
                        file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer buffer =
                    ByteBuffer.allocate((int) Math.min(limit, Math.max(channel.size(), 1 << 12)));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Read until the buffer is full or the file ends.
            }
            byte[] bytes = new byte[buffer.flip().remaining()];
            buffer.get(bytes);
            return bytes;
        }
    }

    private String relative(Path file) {
        return top.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final List<TreeFile> found;

        Visitor(Path start, List<TreeFile> found) {
            this.start = start;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            entries++;
            if (gaveUp()) {
                return FileVisitResult.TERMINATE;
            }
            return !folder.equals(start) && LeftOut.folder(relative(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries++;
            if (gaveUp()) {
                return FileVisitResult.TERMINATE;
            }
            // At the maximum depth, this method is called for folders, too.
            if (!attributes.isDirectory() && !LeftOut.file(relative(file))) {
                found.add(file(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (failure instanceof AccessDeniedException && !LeftOut.folder(relative(file))) {
                throw SubmissionException.unreadable(relative(file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
