package dev.simul.grader.guide;

import java.util.List;

/** A step of the guide that a reader carries out. */
sealed interface GuideStep {
    /**
     * A file that the reader writes.
     *
     * @param path the path of the file, relative to the kit
     * @param text its text
     */
    record Write(String path, String text) implements GuideStep {}

    /**
     * The entry of the task in the manifest, which the reader replaces.
     *
     * @param text the lines of the entry
     */
    record Entry(String text) implements GuideStep {}

    /**
     * A command that the reader runs.
     *
     * @param command the command line
     * @param printed lines that the guide shows of what it prints; empty if the guide shows none
     */
    record Run(String command, List<String> printed) implements GuideStep {}
}
