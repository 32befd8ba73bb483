package dev.simul.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles many variants of an answer in this JVM. Variants that do not compile do not affect the
 * others. Use this class only for sources of the course, because the compiler may need much time
 * and memory for sources that are made to harm it.
 */
public final class VariantCompiler {
    private static final int TOGETHER = 64;
    private static final List<String> OPTIONS =
            List.of(
                    "--release",
                    "25",
                    "-proc:none",
                    "-implicit:none",
                    "-Xmaxerrs",
                    "100000",
                    "-Xlint:none",
                    "-nowarn",
                    "-parameters",
                    "-g");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager jdk =
            compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    /**
     * Parses an answer that compiles, and resolves its names and types.
     *
     * @param sources the sources of the answer and the given files
     * @return the trees of the sources
     * @throws IllegalArgumentException if the sources do not compile
     */
    public ParsedAnswer parse(List<SourceFile> sources) {
        CompileErrors found = new CompileErrors();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                Writer.nullWriter(),
                                new MemoryFiles(jdk, Map.of(), false),
                                found,
                                OPTIONS,
                                null,
                                sources.stream().map(MemorySource::new).toList());
        Map<SourceFile, CompilationUnitTree> units = new LinkedHashMap<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                units.put(
                        sources.stream()
                                .filter(source ->
                                        source.path().equals(unit.getSourceFile().getName()))
                                .findFirst()
                                .orElseThrow(),
                        unit);
            }
            task.analyze();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!found.all().isEmpty()) {
            throw new IllegalArgumentException(
                    "expected sources that compile, found: " + found.all().getFirst());
        }
        return new ParsedAnswer(Trees.instance(task), units, task.getTypes(), task.getElements());
    }

    /**
     * Compiles variants.
     *
     * @param variants the sources of each variant, with the given files
     * @return the class files of each variant by path, in the order of the variants; no files for a
     *     variant that does not compile
     */
    public List<Map<String, byte[]>> compile(List<List<SourceFile>> variants) {
        List<Map<String, byte[]>> classes =
                new ArrayList<>(Collections.nCopies(variants.size(), Map.of()));
        for (int from = 0; from < variants.size(); from += TOGETHER) {
            int to = Math.min(from + TOGETHER, variants.size());
            compile(variants, IntStream.range(from, to).boxed().toList(), classes);
        }
        return classes;
    }

    /** Compiles some of the variants, and repeats this without those that have errors. */
    private void compile(
            List<List<SourceFile>> variants,
            List<Integer> numbers,
            List<Map<String, byte[]>> classes) {
        List<Integer> left = numbers;
        while (!left.isEmpty()) {
            MemoryModules modules =
                    new MemoryModules(jdk, left.stream().map(variants::get).toList());
            CompileErrors found = new CompileErrors();
            boolean compiled;
            try {
                compiled =
                        compiler.getTask(
                                        Writer.nullWriter(),
                                        modules,
                                        found,
                                        OPTIONS,
                                        null,
                                        modules.sources())
                                .call();
            } catch (StackOverflowError | RuntimeException defect) {
                compiled = false;
            }
            if (compiled) {
                List<Map<String, byte[]>> written = modules.classes();
                for (int i = 0; i < left.size(); i++) {
                    classes.set(left.get(i), written.get(i));
                }
                return;
            }
            Set<Integer> wrong = new TreeSet<>();
            found.all().forEach(error -> wrong.add(MemoryModules.number(error.file())));
            wrong.remove(MemoryModules.NONE);
            if (wrong.isEmpty()) {
                compileHalves(variants, left, classes);
                return;
            }
            List<Integer> before = left;
            left =
                    IntStream.range(0, before.size())
                            .filter(i -> !wrong.contains(i))
                            .mapToObj(before::get)
                            .toList();
        }
    }

    /** Finds the variant that makes the compiler fail without an error in one of the files. */
    private void compileHalves(
            List<List<SourceFile>> variants,
            List<Integer> numbers,
            List<Map<String, byte[]>> classes) {
        if (numbers.size() == 1) {
            return;
        }
        int half = numbers.size() / 2;
        compile(variants, numbers.subList(0, half), classes);
        compile(variants, numbers.subList(half, numbers.size()), classes);
    }
}
