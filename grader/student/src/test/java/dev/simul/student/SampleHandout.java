package dev.simul.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.simul.student.handout.FileKind;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.HandoutIndex;
import dev.simul.student.handout.Hash;
import dev.simul.student.handout.IndexType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small handout or unlock file that tests create in several versions. */
public final class SampleHandout {
    /** The stub of the first task. */
    public static final String STUB = "tasks/01-nap/src/main/java/Nap.java";

    /** The open check of the first task. */
    public static final String CHECK = "tasks/01-nap/src/test/java/NapTest.java";

    /** The stub of the second task. */
    public static final String OTHER_STUB = "tasks/02-sum/src/main/java/Sum.java";

    private String course = "Sample";
    private String assignment = "";
    private final Map<String, String> tasks = new TreeMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    /** Returns a handout of two tasks. */
    public static SampleHandout ofTwoTasks() {
        return new SampleHandout()
                .task("01-nap", "first version")
                .task("02-sum", "first version")
                .file("README.md", "Welcome.")
                .file("simul", "#!/bin/sh")
                .file(STUB, "class Nap {}")
                .file(CHECK, "class NapTest {}")
                .file(OTHER_STUB, "class Sum {}");
    }

    /** Changes the name of the course. */
    public SampleHandout course(String name) {
        course = name;
        return this;
    }

    /** Sets the assignment. */
    public SampleHandout assignment(String id) {
        assignment = id;
        return this;
    }

    /** Adds a task, or changes its entry in the manifest. */
    public SampleHandout task(String id, String entry) {
        tasks.put(id, Hash.of(entry.getBytes(UTF_8)));
        return this;
    }

    /** Adds or changes a file. */
    public SampleHandout file(String path, String text) {
        contents.put(path, text.getBytes(UTF_8));
        return this;
    }

    /** Removes a file. */
    public SampleHandout without(String path) {
        contents.remove(path);
        return this;
    }

    /** Removes a task and its files. */
    public SampleHandout withoutTask(String id) {
        tasks.remove(id);
        contents.keySet().removeIf(path -> path.startsWith("tasks/" + id + "/"));
        return this;
    }

    /** Returns the handout. */
    public Handout make() {
        return make(IndexType.HANDOUT);
    }

    /** Returns the handout, or an unlock file with the same content. */
    public Handout make(IndexType type) {
        Map<String, FileKind> kinds = new HashMap<>();
        kinds.put(STUB, FileKind.STUDENT);
        kinds.put(OTHER_STUB, FileKind.STUDENT);
        return Handout.of(
                new HandoutIndex(type, course, assignment, tasks, List.of()), contents, kinds);
    }
}
