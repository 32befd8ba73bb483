package dev.simul.grader.command;

import dev.simul.grader.command.author.InitCommand;
import dev.simul.grader.command.author.MoveCommand;
import dev.simul.grader.command.author.NewCommand;
import dev.simul.grader.command.author.ReadmeCommand;
import dev.simul.grader.command.author.RemoveCommand;
import dev.simul.grader.command.author.RenameCommand;
import dev.simul.grader.command.kit.GraderKit;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates the commands, and passes the kit to them. */
final class CommandFactory implements IFactory {
    private final GraderKit kit;

    CommandFactory(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == GradeCommand.class) {
            return type.cast(new GradeCommand(kit));
        }
        if (type == GradeClassCommand.class) {
            return type.cast(new GradeClassCommand(kit));
        }
        if (type == TimelinesCommand.class) {
            return type.cast(new TimelinesCommand(kit));
        }
        if (type == ReplayCommand.class) {
            return type.cast(new ReplayCommand(kit));
        }
        if (type == LectureCommand.class) {
            return type.cast(new LectureCommand(kit));
        }
        if (type == HandoutCommand.class) {
            return type.cast(new HandoutCommand(kit));
        }
        if (type == UnlockCommand.class) {
            return type.cast(new UnlockCommand(kit));
        }
        if (type == ExportCommand.class) {
            return type.cast(new ExportCommand(kit));
        }
        if (type == NewCommand.class) {
            return type.cast(new NewCommand(kit));
        }
        if (type == RenameCommand.class) {
            return type.cast(new RenameCommand(kit));
        }
        if (type == MoveCommand.class) {
            return type.cast(new MoveCommand(kit));
        }
        if (type == RemoveCommand.class) {
            return type.cast(new RemoveCommand(kit));
        }
        if (type == ReadmeCommand.class) {
            return type.cast(new ReadmeCommand(kit));
        }
        if (type == BundleCommand.class) {
            return type.cast(new BundleCommand(kit));
        }
        if (type == InitCommand.class) {
            return type.cast(new InitCommand(kit));
        }
        return type == VerifyCommand.class
                ? type.cast(new VerifyCommand(kit))
                : CommandLine.defaultFactory().create(type);
    }
}
