package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.MovableClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FailedLoginsTest {

    private static final FilterChain REFUSES =
            (request, response) -> ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    private static final FilterChain LETS_IN = (request, response) -> {};

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FailedLogins failures = new FailedLogins(5, Duration.ofMinutes(10), clock);
    private final FailedLoginsFilter filter = new FailedLoginsFilter(failures);

    @Test
    void afterFiveFailuresAnAddressWaitsAlsoWithTheRightPasswordAndOthersDoNot() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(login("192.0.2.1", REFUSES)).isEqualTo(401);
        }
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(429);
        assertThat(login("192.0.2.1", LETS_IN)).isEqualTo(429);
        assertThat(login("192.0.2.2", LETS_IN)).isEqualTo(200);
    }

    @Test
    void timeGivesOneAttemptBackForEachPartOfTheWindowAndNeverMoreThanThereWere() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            login("192.0.2.1", REFUSES);
        }
        clock.advance(Duration.ofSeconds(119));
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(429);
        clock.advance(Duration.ofSeconds(2));
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(401);
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(429);
        clock.advance(Duration.ofDays(1));
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(login("192.0.2.1", REFUSES)).isEqualTo(401);
        }
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(429);
    }

    @Test
    void aClockThatIsSetBackGivesAndTakesNothing() throws Exception {
        login("192.0.2.1", REFUSES);
        clock.advance(Duration.ofDays(-1));
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(login("192.0.2.1", REFUSES)).isEqualTo(401);
        }
        assertThat(login("192.0.2.1", REFUSES)).isEqualTo(429);
    }

    @Test
    void aLoginThatSucceedsCostsNothing() throws Exception {
        for (var attempt = 0; attempt < 50; attempt++) {
            assertThat(login("192.0.2.1", LETS_IN)).isEqualTo(200);
        }
        assertThat(failures.remembered()).isZero();
    }

    @Test
    void whoeverSendsNoPasswordIsNotCountedAndNotHeldUp() throws Exception {
        for (var attempt = 0; attempt < 6; attempt++) {
            login("192.0.2.1", REFUSES);
        }
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setRemoteAddr("192.0.2.1");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, REFUSES);
        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void theLoginPageCountsLikeAPassword() throws Exception {
        for (var attempt = 0; attempt < 6; attempt++) {
            var request = new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
            request.setRemoteAddr("192.0.2.1");
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, REFUSES);
            assertThat(response.getStatus()).isEqualTo(attempt < 5 ? 401 : 429);
        }
    }

    @Test
    void theAnswerSaysWhatToDo() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            login("192.0.2.1", REFUSES);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(basic("192.0.2.1"), response, REFUSES);
        assertThat(response.getErrorMessage()).contains("Wait a few minutes");
        assertThat(response.getHeader("Retry-After")).isEqualTo("121");
    }

    @Test
    void aForwardedAddressIsNobodysWordHere() throws Exception {
        for (var attempt = 0; attempt < 6; attempt++) {
            var request = basic("192.0.2.1");
            request.addHeader("X-Forwarded-For", "198.51.100." + attempt);
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, REFUSES);
            assertThat(response.getStatus()).isEqualTo(attempt < 5 ? 401 : 429);
        }
    }

    @Test
    void theMemoryIsBounded() {
        for (var number = 0; number < FailedLogins.MOST_ADDRESSES + 500; number++) {
            failures.failed("10." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256);
        }
        assertThat(failures.remembered()).isEqualTo(FailedLogins.MOST_ADDRESSES);
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(FailedLogins.network("2001:db8:1:2:a:b:c:d"))
                .isEqualTo(FailedLogins.network("2001:db8:1:2::1"))
                .isNotEqualTo(FailedLogins.network("2001:db8:1:3::1"));
        assertThat(FailedLogins.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(FailedLogins.network("not:an:address")).isEqualTo("not:an:address");
    }

    private int login(String address, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(basic(address), response, chain);
        return response.getStatus();
    }

    private static MockHttpServletRequest basic(String address) {
        var request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Basic x");
        return request;
    }
}
