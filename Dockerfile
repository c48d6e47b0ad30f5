# docker build -t meaning-lint . && docker run --rm -v "$PWD:/data" meaning-lint check
FROM swift:6.1-bookworm AS build
COPY . /src
RUN cp "$(/src/scripts/build)" /usr/local/bin/meaning-lint && strip /usr/local/bin/meaning-lint

FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/meaning-lint /usr/local/bin/
WORKDIR /data
USER 65534
ENTRYPOINT ["meaning-lint"]
CMD ["check"]
