package dev.simul.grader.batch.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time of the last commit of a repository. A student can write any time into a commit, so
 * it is as trustworthy as the student.
 */
final class GitHistory {
    private static final Pattern COMMITTER = Pattern.compile("(?m)^committer .*> (\\d{1,12}) ");
    private static final int MOST_BYTES = 1 << 16;
    private static final int SECONDS = 10;

    private GitHistory() {}

    /**
     * Returns the time of the commit that is checked out.
     *
     * @param folder the folder of the repository
     * @return the time, or empty if the folder is no repository or Git is not installed
     */
    static Optional<Instant> lastCommit(Path folder) {
        Path repository = folder.resolve(".git");
        if (!Files.isDirectory(repository)) {
            return Optional.empty();
        }
        // The repository may contain any configuration. This command runs nothing that is
        // configured, and fetches no object that is missing.
        ProcessBuilder git =
                new ProcessBuilder(
                        List.of(
                                "git",
                                "-c",
                                "safe.directory=*",
                                "--git-dir=" + repository,
                                "cat-file",
                                "commit",
                                "HEAD"));
        Map<String, String> environment = git.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "none");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        return committer(git);
    }

    private static Optional<Instant> committer(ProcessBuilder git) {
        try {
            Process process = git.start();
            process.getOutputStream().close();
            String commit =
                    new String(
                            process.getInputStream().readNBytes(MOST_BYTES),
                            StandardCharsets.ISO_8859_1);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            Matcher committer = COMMITTER.matcher(commit);
            return process.exitValue() == 0 && committer.find()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(committer.group(1))))
                    : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
