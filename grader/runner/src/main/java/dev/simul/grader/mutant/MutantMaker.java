package dev.simul.grader.mutant;

import dev.simul.grader.compile.ParsedAnswer;
import dev.simul.grader.compile.VariantCompiler;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.mutant.operator.Operators;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.standard.ClassChange;
import dev.simul.grader.mutant.standard.StandardOperators;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the mutants of answers. */
final class MutantMaker {
    private final VariantCompiler compiler = new VariantCompiler();

    /**
     * Makes all mutants of answers to a task. Those of all answers are compiled together.
     *
     * @return the mutants of each answer, in the order of the answers; none of an answer that does
     *     not compile
     */
    List<Mutants> mutantsOf(List<KnownAnswer> answers, CourseTask task) {
        List<Map<String, byte[]>> originals =
                compiler.compile(answers.stream().map(answer -> sources(answer, task)).toList());
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            changed.add(changed(answers.get(i), task, originals.get(i)));
        }
        List<Map<String, byte[]>> compiled =
                compiler.compile(
                        changed.stream().flatMap(each -> each.variants().stream()).toList());
        List<Mutants> mutants = new ArrayList<>();
        int from = 0;
        for (Changed each : changed) {
            int to = from + each.changes().size();
            mutants.add(mutants(each, compiled.subList(from, to)));
            from = to;
        }
        return mutants;
    }

    /**
     * An answer, its class files, and what the operators for sources change.
     *
     * @param parsed the trees of the answer, or null if it does not compile
     */
    private record Changed(
            KnownAnswer answer,
            List<SourceFile> all,
            Map<String, byte[]> original,
            @Nullable ParsedAnswer parsed,
            List<Change> changes) {
        List<List<SourceFile>> variants() {
            return changes.stream().map(change -> sources(change, all)).toList();
        }
    }

    private Changed changed(KnownAnswer answer, CourseTask task, Map<String, byte[]> original) {
        List<SourceFile> all = sources(answer, task);
        if (answer.sources().problem() != null || original.isEmpty()) {
            return new Changed(answer, all, Map.of(), null, List.of());
        }
        ParsedAnswer parsed = compiler.parse(all);
        List<Change> changes =
                answer.sources().files().stream()
                        .flatMap(file -> Operators.changes(parsed, file).stream())
                        .toList();
        return new Changed(answer, all, original, parsed, changes);
    }

    private static Mutants mutants(Changed changed, List<Map<String, byte[]>> compiled) {
        ParsedAnswer parsed = changed.parsed();
        if (parsed == null) {
            return new Mutants(Map.of(), List.of(), 0, 0);
        }
        KnownAnswer answer = changed.answer();
        Map<String, byte[]> original = changed.original();
        List<SourceFile> files = answer.sources().files();
        Set<String> known = new HashSet<>(Set.of(Fingerprint.of(original)));
        List<Mutant> mutants = new ArrayList<>();
        int notCompiled = 0;
        int duplicates = 0;
        for (int i = 0; i < compiled.size(); i++) {
            if (compiled.get(i).isEmpty()) {
                notCompiled++;
            } else if (known.add(Fingerprint.of(compiled.get(i)))) {
                mutants.add(mutant(answer, changed.changes().get(i), compiled.get(i)));
            } else {
                duplicates++;
            }
        }
        for (ClassChange change : StandardOperators.changes(original, names(files))) {
            if (isRemovedInSource(change, changed.changes())
                    || isEndless(change, parsed, files)
                    || countsTheOtherWay(change, parsed, files)
                    || isNoChange(change, parsed, files)) {
                continue;
            }
            Map<String, byte[]> classes = new LinkedHashMap<>(original);
            classes.put(change.path(), change.bytes());
            if (known.add(Fingerprint.of(classes))) {
                mutants.add(mutant(answer, change, classes));
            } else {
                duplicates++;
            }
        }
        return new Mutants(original, List.copyOf(mutants), notCompiled, duplicates);
    }

    private static List<SourceFile> sources(Change change, List<SourceFile> all) {
        return Stream.concat(
                        all.stream()
                                .map(file -> file.equals(change.file()) ? change.changed() : file),
                        change.helpers().stream())
                .toList();
    }

    private static List<SourceFile> sources(KnownAnswer answer, CourseTask task) {
        return Stream.concat(answer.sources().files().stream(), task.given().stream()).toList();
    }

    private static Set<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).collect(Collectors.toSet());
    }

    /** Returns whether an operator for sources makes the same change, which is easier to read. */
    private static boolean isRemovedInSource(ClassChange change, List<Change> changes) {
        if (!change.operator().equals(StandardOperators.VOID_CALL)) {
            return false;
        }
        String method = change.description().replaceAll("^.*::", "").replaceAll(" .*$", "");
        return Operators.removeCallsOf(method)
                || method.equals("forEach")
                        && changes.stream().anyMatch(other -> removesTheCallInside(other, change));
    }

    /** Returns whether a change removes a call from the lambda of a loop in the same line. */
    private static boolean removesTheCallInside(Change change, ClassChange loop) {
        return Operators.removesCalls(change)
                && change.file().name().equals(loop.fileName())
                && change.line() == loop.line();
    }

    /** Returns whether the change makes a loop endless, which any check that reaches it notices. */
    private static boolean isEndless(
            ClassChange change, ParsedAnswer parsed, List<SourceFile> files) {
        return change.makesTrue()
                && Operators.linesOfLoopConditions(parsed, file(files, change))
                        .contains(change.line());
    }

    /** Returns whether the change makes a loop count away from its end. */
    private static boolean countsTheOtherWay(
            ClassChange change, ParsedAnswer parsed, List<SourceFile> files) {
        return change.operator().equals(StandardOperators.INCREMENT)
                && Operators.linesOfLoopUpdates(parsed, file(files, change))
                        .contains(change.line());
    }

    /** Returns whether the source shows that the change makes no difference. */
    private static boolean isNoChange(
            ClassChange change, ParsedAnswer parsed, List<SourceFile> files) {
        SourceFile file = file(files, change);
        return switch (change.operator()) {
            case StandardOperators.BOUNDARY ->
                    Operators.linesOfMinima(parsed, file).contains(change.line());
            case StandardOperators.RETURN_VALUE ->
                    change.returns(line(file, change))
                            || Operators.linesOfAdding(parsed, file).contains(change.line());
            default -> false;
        };
    }

    private static String line(SourceFile file, ClassChange change) {
        return file.text().lines().skip(change.line() - 1L).findFirst().orElse("").strip();
    }

    private static SourceFile file(List<SourceFile> files, ClassChange change) {
        return files.stream()
                .filter(file -> file.name().equals(change.fileName()))
                .findFirst()
                .orElseThrow();
    }

    private static Mutant mutant(KnownAnswer answer, Change change, Map<String, byte[]> classes) {
        return new Mutant(
                change.operator(),
                path(answer, change.file()),
                change.line(),
                change.method(),
                change.before(),
                change.after(),
                classes);
    }

    private static Mutant mutant(
            KnownAnswer answer, ClassChange change, Map<String, byte[]> classes) {
        SourceFile file = file(answer.sources().files(), change);
        return new Mutant(
                change.operator(),
                path(answer, file),
                change.line(),
                change.method(),
                List.of(line(file, change)),
                List.of("[" + change.description() + "]"),
                classes);
    }

    /** Returns the path of a file relative to the kit. */
    private static String path(KnownAnswer answer, SourceFile file) {
        return answer.kind() == AnswerKind.REFERENCE
                ? "solutions/" + file.path()
                : answer.folder() + "/" + file.path();
    }
}
