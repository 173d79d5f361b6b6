package org.officeflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.language.Language;

/** What leads from a mail to its task, for the addresses that an office may have. */
class TaskLinksTest {

    @Test
    void theAddressOfTheOfficeLeadsToTheTask() {
        assertThat(links("https://office.example.org").to("4711").in(Language.ENGLISH))
                .isEqualTo("Open it in Tasklist: https://office.example.org/camunda/app/tasklist/default/#/?task=4711");
    }

    @Test
    void anAddressMayHaveAPathAPortAndASlashAtItsEnd() {
        assertThat(links(" http://intra:8080/office/ ").to("4711").in(Language.ENGLISH))
                .isEqualTo("Open it in Tasklist: http://intra:8080/office/camunda/app/tasklist/default/#/?task=4711");
    }

    @Test
    void withoutAnAddressTheMailNamesTasklist() {
        assertThat(links("").to("4711").in(Language.ENGLISH)).isEqualTo("You find it in Tasklist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office.example.org",
                "ftp://office.example.org",
                "javascript:alert(1)",
                "https://",
                "https://user:word@office.example.org",
                "https://office.example.org/?a=b",
                "https://office.example.org/#here",
                "https://office example org"
            })
    void anAddressThatNoBrowserOpensStopsTheStart(String address) {
        assertThatThrownBy(() -> links(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("officeflow.address is not an address such as https://office.example.org: " + address);
    }

    private static TaskLinks links(String address) {
        return new TaskLinks(mock(TaskService.class), address);
    }
}
