package shortlist.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Setting;
import shortlist.corpus.workspace.Settings;
import shortlist.corpus.workspace.SettingsFile;
import shortlist.corpus.workspace.Workspace;

@Command(name = "settings", mixinStandardHelpOptions = true, description = "Print what is settled for the workspace; settings set KEY VALUE changes it.")
final class SettingsCommand implements Runnable {

  private final Main main;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  SettingsCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    try (Workspace workspace = main.openWorkspace()) {
      Settings settings = workspace.settings();
      Map<String, String> values = new LinkedHashMap<>();
      Setting.ALL.forEach(setting -> values.put(setting.key(), setting.now().apply(settings)));
      if (json) {
        main.console().json(values);
      } else {
        values.forEach((key, value) -> main.console().print("%s = %s", key, Legible.line(value)));
      }
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Change one of them in shortlist.toml; its comments and all else stay.")
  int set(
      @Parameters(paramLabel = "KEY", description = "Such as mix.category; shortlist settings lists them.") String key,
      @Parameters(paramLabel = "VALUE") String value) {
    Setting setting = Setting.of(key)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no setting "
            + Legible.line(key) + "; there are "
            + Setting.ALL.stream().map(Setting::key).collect(Collectors.joining(", ")) + "."));
    try (Workspace workspace = main.openWorkspace()) {
      SettingsFile file = workspace.settingsFile();
      return switch (file.change(file.version(), Map.of(setting, value))) {
        case SettingsFile.Saved _ -> {
          main.console()
              .say("%s = %s", setting.key(),
                  Legible.line(setting.now().apply(workspace.settings())));
          yield ExitCode.DONE;
        }
        case SettingsFile.Wrong wrong -> throw new CommandException(ExitCode.USAGE,
            setting.key() + ": " + wrong.sentences().get(setting));
        case SettingsFile.Stale _ -> throw new CommandException(ExitCode.FAILED,
            "The settings were changed at the same moment; try again.");
      };
    }
  }
}
